package cdp.ingest.imports;

import cdp.ingest.Imports.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once into nothing, before anything reads it: what a few kilobytes can grow into is known only by doing
 * it, for the sizes a ZIP file states of itself can lie.
 */
final class ZipGuard {
    private static final long MAX_UNPACKED = 4L * 1024 * 1024 * 1024;
    /** Texts of all cells are kept in memory while reading. */
    private static final long MAX_SHARED_STRINGS = 256L * 1024 * 1024;

    private static final long RATIO_MATTERS_FROM = 64L * 1024 * 1024;
    private static final int MAX_RATIO = 250;
    private static final int MAX_ENTRIES = 10_000;
    /** Excel ends at column XFD; a cell that says it stands in column ZZZZZZ makes readers allocate all before it. */
    private static final int MAX_COLUMN_LETTERS = 3;

    private final long packed;
    private long unpacked;

    private ZipGuard(long packed) {
        this.packed = packed;
    }

    /** @throws UnreadableFile when the file is no ZIP archive or unpacks to more than a workbook can */
    static void check(Path file) throws IOException {
        ZipGuard guard = new ZipGuard(Files.size(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw tooLarge();
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream content = zip.getInputStream(entry)) {
                    guard.unpack(entry.getName().toLowerCase(Locale.ROOT), content);
                }
            }
        } catch (ZipException damaged) {
            throw new UnreadableFile("damaged_file", "the workbook is damaged: " + damaged.getMessage());
        }
    }

    private void unpack(String name, InputStream content) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long own = 0;
        AddressScan addresses = new AddressScan();
        boolean isSheet = name.contains("worksheets/");
        int length;
        while ((length = content.read(buffer)) > 0) {
            own += length;
            unpacked += length;
            boolean exploding = unpacked > RATIO_MATTERS_FROM && unpacked / MAX_RATIO > packed;
            boolean tooManyTexts = name.endsWith("sharedstrings.xml") && own > MAX_SHARED_STRINGS;
            if (unpacked > MAX_UNPACKED
                    || exploding
                    || tooManyTexts
                    || (isSheet && addresses.isAbsurd(buffer, length))) {
                throw tooLarge();
            }
        }
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(
                "workbook_too_large", "the workbook unpacks to more than can be read; save it as CSV instead");
    }

    /** Looks for {@code  r="ABCD…}, a cell address with too many letters. */
    private static final class AddressScan {
        private static final String START = " r=\"";

        private int matched;
        private int letters;

        boolean isAbsurd(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                int b = bytes[i];
                if (matched == 4 && Character.isLetter(b)) {
                    if (++letters > MAX_COLUMN_LETTERS) {
                        return true;
                    }
                } else {
                    letters = 0;
                    matched = b == ' ' ? 1 : matched < 4 && b == START.charAt(matched) ? matched + 1 : 0;
                }
            }
            return false;
        }
    }
}
