package cdp.web.console.imports;

import cdp.ingest.Import;
import cdp.ingest.ImportTotals.Landed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What an import has come to, from its rows to its revenue. */
record TotalsView(
        long accepted,
        long refused,
        long landed,
        long customers,
        BigDecimal revenue,
        String currency,
        List<ReasonView> byReason,
        Instant asOf) {

    record ReasonView(String code, long count) {}

    static TotalsView of(Import imported, Map<String, Long> refusals, Landed landed) {
        return new TotalsView(
                imported.progress().rowsAccepted(),
                imported.progress().rowsRefused(),
                landed.events(),
                landed.customers(),
                landed.revenue(),
                landed.currency(),
                refusals.entrySet().stream()
                        .map(reason -> new ReasonView(reason.getKey(), reason.getValue()))
                        .toList(),
                landed.asOf());
    }
}
