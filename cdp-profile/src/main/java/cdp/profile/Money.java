package cdp.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How amounts are read off events and shown. */
public final class Money {
    /** What an order that names no currency was paid in. */
    public static final String USUAL_CURRENCY = "CNY";

    private Money() {}

    /** Two decimals. */
    public static BigDecimal shown(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
