package cdp.ingest.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a workbook's cell says, as text: numbers in plain decimals, dates in ISO form without zone. */
final class ExcelCells {
    /** Excel keeps 15 digits; what a file states beyond them is noise of binary fractions. */
    private static final MathContext EXCEL_PRECISION = new MathContext(15);

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private final Map<String, Boolean> isDateFormat = new HashMap<>();

    String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? date(cell, number) : number(number);
        }
        return cell.getText();
    }

    /** An integer of more digits than Excel keeps is shown as the damaged number it is, not with invented zeros. */
    private static String number(BigDecimal stated) {
        BigDecimal number = stated.round(EXCEL_PRECISION).stripTrailingZeros();
        boolean digitsAreLost = stated.precision() - stated.scale() > EXCEL_PRECISION.getPrecision();
        return digitsAreLost ? scientific(number) : number.toPlainString();
    }

    private static String scientific(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        return number.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "E+" + exponent;
    }

    private static String date(Cell cell, BigDecimal serial) {
        try {
            LocalDateTime date = cell.asDate();
            return date == null ? "" : date.plusNanos(500_000_000).format(DATE_TIME);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return number(serial);
        }
    }

    private boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && isBuiltInDate(id)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null && isDateFormat.computeIfAbsent(format, ExcelCells::looksLikeDate);
    }

    /** Formats a workbook need not spell out; those from 27 are dates in Chinese, Japanese and Korean Excel. */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    /** A format is a date's when, outside quotes, escapes and brackets, it asks for a day, month, year or hour. */
    private static boolean looksLikeDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*\\]", "");
        String first = bare.split(";", 2)[0];
        return !first.equalsIgnoreCase("General") && first.chars().anyMatch(c -> "yYdDhHmMsS".indexOf(c) >= 0);
    }
}
