package cdp.ingest.mapping;

import cdp.ingest.Refusal;
import cdp.ingest.RefusalReason;

/** Leaves a mapping half way; never leaves the package. */
final class InputRefused extends RuntimeException {
    private final transient Refusal refusal;

    InputRefused(RefusalReason reason, String detail) {
        super(detail, null, false, false);
        this.refusal = new Refusal(reason, detail);
    }

    Mapping toMapping() {
        return new Mapping.Refused(refusal);
    }
}
