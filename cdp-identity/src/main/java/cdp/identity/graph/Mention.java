package cdp.identity.graph;

import cdp.identity.KindRule;
import cdp.identity.RawPosition;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import java.util.List;
import java.util.UUID;

/** An event and the identifiers it mentions together, surest first. */
record Mention(Event event, RawPosition position, List<Claim> claims) {

    /** One identifier, its name in the tables and the rule for its kind. */
    record Claim(UUID key, Identifier identifier, KindRule rule) {
        /** Values of one kind and scope are counted together. */
        String family() {
            return identifier.kind() + ' ' + identifier.scope();
        }
    }
}
