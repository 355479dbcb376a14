package cdp.ingest;

import java.math.BigDecimal;
import java.time.Instant;

/** What an import has come to further down, where its events landed. */
public interface ImportTotals {

    /**
     * @param events landed events whose context names the import
     * @param customers persons they belong to
     * @param revenue amounts of paid orders less refunded ones
     * @param asOf how fresh the figures are
     */
    record Landed(long events, long customers, BigDecimal revenue, String currency, Instant asOf) {}

    Landed of(ImportId id);
}
