package cdp.ingest.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people and cash registers write them: {@code 1,234.50}, {@code ¥99.00}, {@code (12.00)}, {@code 12元}, full-width
 * digits. A comma is a thousands separator only between groups of three, so that {@code 12,50} is refused, not read as 1250.
 */
final class NumberText {
    private static final int MAX_LENGTH = 60;
    private static final int MAX_EXPONENT = 300;

    private NumberText() {}

    /** The exact number; null when the text is none. */
    static @Nullable BigDecimal parse(String text) {
        return isPlain(text) ? new BigDecimal(text) : parseDressed(text);
    }

    /** Digits with at most one point and a leading minus: what nearly every cell looks like. */
    private static boolean isPlain(String text) {
        int length = text.length();
        int i = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (i == length || length > MAX_LENGTH || !isDigit(text.charAt(i))) {
            return false;
        }
        boolean point = false;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (!isDigit(c)) {
                return false;
            }
        }
        return isDigit(text.charAt(length - 1));
    }

    private static @Nullable BigDecimal parseDressed(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = halfWidth(text.charAt(i));
            if (!Character.isWhitespace(c) && c != '\u00A0') {
                bare.append(c);
            }
        }
        boolean negative = unwrapParentheses(bare);
        negative ^= stripMinusBeforeCurrency(bare);
        stripCurrency(bare);
        if (!removeGroups(bare) || !isNumber(bare)) {
            return null;
        }
        BigDecimal number = new BigDecimal(bare.toString());
        boolean finite = Math.abs((long) number.precision() - number.scale()) <= MAX_EXPONENT;
        return !finite ? null : negative ? number.negate() : number;
    }

    private static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return c == '\uFFE5' ? '¥' : c == '\u2212' || c == '\u2010' || c == '\u2013' ? '-' : c;
    }

    private static boolean unwrapParentheses(StringBuilder bare) {
        if (bare.length() < 3 || bare.charAt(0) != '(' || bare.charAt(bare.length() - 1) != ')') {
            return false;
        }
        bare.deleteCharAt(bare.length() - 1).deleteCharAt(0);
        return true;
    }

    private static boolean stripMinusBeforeCurrency(StringBuilder bare) {
        boolean signed = bare.length() > 1 && bare.charAt(0) == '-' && isCurrency(bare.charAt(1));
        if (signed) {
            bare.deleteCharAt(0);
        }
        return signed;
    }

    private static void stripCurrency(StringBuilder bare) {
        if (bare.length() > 1 && isCurrency(bare.charAt(0))) {
            bare.deleteCharAt(0);
        } else if (bare.length() > 3 && isCode(bare.substring(0, 3))) {
            bare.delete(0, 3);
        }
        int last = bare.length() - 1;
        if (last > 0 && (isCurrency(bare.charAt(last)) || bare.charAt(last) == '元')) {
            bare.deleteCharAt(last);
        }
    }

    private static boolean isCurrency(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isCode(String text) {
        return text.equals("CNY")
                || text.equals("RMB")
                || text.equals("USD")
                || text.equals("HKD")
                || text.equals("EUR");
    }

    /** Takes out thousands separators; false when a comma stands where none can. */
    private static boolean removeGroups(StringBuilder bare) {
        int comma = bare.indexOf(",");
        if (comma < 0) {
            return true;
        }
        int point = bare.indexOf(".");
        int end = point < 0 ? bare.length() : point;
        int start = bare.charAt(0) == '-' || bare.charAt(0) == '+' ? 1 : 0;
        if (comma == start || comma - start > 3) {
            return false;
        }
        for (int i = comma; i < end; i += 4) {
            if (bare.charAt(i) != ',' || i + 4 > end) {
                return false;
            }
        }
        for (int i = bare.length() - 1; i >= 0; i--) {
            if (bare.charAt(i) == ',') {
                if (i > end) {
                    return false;
                }
                bare.deleteCharAt(i);
            }
        }
        return true;
    }

    private static boolean isNumber(CharSequence text) {
        int i = text.length() > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int digits = 0;
        boolean point = false;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return digits > 0 && isExponent(text, i);
            }
        }
        return digits > 0;
    }

    private static boolean isExponent(CharSequence text, int from) {
        if (text.charAt(from) != 'E' && text.charAt(from) != 'e') {
            return false;
        }
        int i = from + 1;
        i += i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-') ? 1 : 0;
        int digits = text.length() - i;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i == text.length() && digits >= 1 && digits <= 3;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
