package cdp.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CharsetSnifferTest {
    private static final String CHINESE = "订单号,会员号,下单时间,金额\n1001,M001,2026-01-02 10:00:00,99.00\n".repeat(20);
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void utf8IsKnownWithAndWithoutByteOrderMark() {
        assertThat(sniff(CHINESE.getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(sniff(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(sniff("a,b\n1,2\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void chineseInGbkAndGb18030IsRead() {
        assertThat(sniff(CHINESE.getBytes(GB18030))).isEqualTo(GB18030);
        assertThat(sniff("姓名,城市\n王芳,上海\n".getBytes(Charset.forName("GBK")))).isEqualTo(GB18030);
    }

    @Test
    void utf16IsKnownWithAndWithoutByteOrderMark() {
        assertThat(sniff(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(sniff(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(sniff(CHINESE.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(sniff(CHINESE.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(StandardCharsets.UTF_16BE);
    }

    @Test
    void aForeignCharacterFarIntoTheFileStillDecides() {
        byte[] ascii = "id,name,city\n1,Anna,Oslo\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        byte[] chinese = "2,王芳,上海\n3,李娜,北京\n".getBytes(GB18030);
        CharsetSniffer sniffer = new CharsetSniffer();
        sniffer.add(ascii, ascii.length);
        sniffer.add(chinese, chinese.length);
        assertThat(sniffer.detect()).isEqualTo(GB18030);
    }

    @Test
    void oneDamagedCharacterDoesNotMakeUtf8SomethingElse() {
        byte[] bytes = CHINESE.getBytes(StandardCharsets.UTF_8);
        bytes[1] = 'x';
        assertThat(sniff(bytes)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void westernTextIsNotTakenForChinese() {
        byte[] western =
                "Café crème £4.95 naïve\nJalapeño £1.20\n".repeat(10).getBytes(Charset.forName("windows-1252"));
        assertThat(sniff(western).name()).isIn("windows-1252", "ISO-8859-1");
    }

    @Test
    void zeroBytesInNoOrderAreNoText() {
        byte[] bytes = new byte[4000];
        Arrays.fill(bytes, 0, 1000, (byte) 7);
        CharsetSniffer sniffer = new CharsetSniffer();
        sniffer.add(bytes, bytes.length);
        assertThat(sniffer.isBinary()).isTrue();
    }

    private static Charset sniff(byte[] bytes) {
        CharsetSniffer sniffer = new CharsetSniffer();
        sniffer.add(bytes, bytes.length);
        assertThat(sniffer.isBinary()).isFalse();
        return sniffer.detect();
    }
}
