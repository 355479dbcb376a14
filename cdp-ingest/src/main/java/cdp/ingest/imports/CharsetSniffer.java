package cdp.ingest.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out how a text file is encoded from all of its bytes, in the order of certainty: byte order mark, the zero bytes of
 * UTF-16, proportion of valid UTF-8, then GB18030 against the statistics of other encodings.
 */
final class CharsetSniffer {
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SAMPLE = 64 * 1024;

    private final Utf8Census utf8 = new Utf8Census();
    private byte[] head = new byte[0];
    private byte[] foreign = new byte[0];

    void add(byte[] bytes, int length) {
        if (head.length == 0) {
            head = Arrays.copyOf(bytes, Math.min(length, SAMPLE));
        }
        utf8.add(bytes, length);
        if (foreign.length == 0) {
            int first = firstForeign(bytes, length);
            if (first < length) {
                foreign = Arrays.copyOfRange(bytes, first, Math.min(length, first + SAMPLE));
            }
        }
    }

    private static int firstForeign(byte[] bytes, int length) {
        int i = 0;
        while (i < length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    Charset detect() {
        int marked = byteOrderMark(head);
        if (marked > 0) {
            return head[0] == (byte) 0xEF
                    ? StandardCharsets.UTF_8
                    : head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        long zerosAtEven = zeros(0);
        long zerosAtOdd = zeros(1);
        long half = Math.max(1, head.length / 2);
        if (zerosAtOdd > half / 20 && zerosAtOdd > zerosAtEven * 5) {
            return StandardCharsets.UTF_16LE;
        }
        if (zerosAtEven > half / 20 && zerosAtEven > zerosAtOdd * 5) {
            return StandardCharsets.UTF_16BE;
        }
        return utf8.isUtf8() ? StandardCharsets.UTF_8 : statistically();
    }

    /** The first bytes of the file. */
    byte[] head() {
        return head.clone();
    }

    /** Whether the bytes are no text in any encoding: control characters, unless they are halves of wide ones. */
    boolean isBinary() {
        Charset detected = detect();
        boolean wide = detected.equals(StandardCharsets.UTF_16LE) || detected.equals(StandardCharsets.UTF_16BE);
        return !wide && controls() > head.length / 50;
    }

    private long controls() {
        long count = 0;
        for (byte b : head) {
            count += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        return count;
    }

    /** Length of the byte order mark at the start of a file; 0 when there is none. */
    static int byteOrderMark(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return 3;
        }
        boolean little = start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE;
        boolean big = start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF;
        return little || big ? 2 : 0;
    }

    private long zeros(int parity) {
        long count = 0;
        for (int i = parity; i < head.length; i += 2) {
            count += head[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private Charset statistically() {
        if (chineseShare() > 0.5) {
            return GB18030;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(foreign, 0, foreign.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name != null && Charset.isSupported(name) ? canonical(Charset.forName(name)) : WESTERN;
    }

    /** GB18030 contains GBK and GB2312, which detectors and people name; UTF-16 without saying which is Windows'. */
    static Charset canonical(Charset charset) {
        return switch (charset.name()) {
            case "GBK", "GB2312", "x-EUC-CN" -> GB18030;
            case "UTF-16" -> StandardCharsets.UTF_16LE;
            default -> charset;
        };
    }

    /** Of the foreign characters seen as GB18030, how many are everyday Chinese ones; 0 when it is not GB18030 at all. */
    private double chineseShare() {
        String text = decoded(GB18030);
        long seen = text.chars().filter(c -> c >= 0x80).count();
        long everyday = text.chars().filter(CharsetSniffer::isEverydayChinese).count();
        return seen == 0 ? 0 : (double) everyday / seen;
    }

    private String decoded(Charset charset) {
        for (int cut = 0; cut < 4 && cut < foreign.length; cut++) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(foreign, 0, foreign.length - cut))
                        .toString();
            } catch (CharacterCodingException cutInsideACharacter) {
                // The sample may end inside a character: try again without its last byte.
            }
        }
        return "";
    }

    /** GB2312's characters lie in rows 0xB0 to 0xF7; Western text misread as Chinese hits rare ones or symbols. */
    private static boolean isEverydayChinese(int c) {
        if ((c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF)) {
            return true;
        }
        if (c < 0x4E00 || c > 0x9FFF) {
            return false;
        }
        byte[] code = String.valueOf((char) c).getBytes(GB18030);
        return code.length == 2 && (code[0] & 0xFF) >= 0xB0 && (code[0] & 0xFF) <= 0xF7 && (code[1] & 0xFF) >= 0xA1;
    }
}
