package cdp.identity.graph;

import cdp.identity.KindRule;
import cdp.identity.RawPosition;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.Trust;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An event and the identifiers it mentions together, surest first. */
record Mention(Event event, RawPosition position, List<Claim> claims) {

    boolean isTrusted() {
        return event.trust() != Trust.PUBLIC;
    }

    /** The keys of all its identifiers, surest first. */
    List<UUID> keys() {
        return claims.stream().map(Claim::key).toList();
    }

    /** The keys of its strong identifiers, each once, surest first. */
    List<UUID> strong() {
        return claims.stream()
                .filter(claim -> claim.rule().strong())
                .map(Claim::key)
                .distinct()
                .toList();
    }

    /** The same without identifiers that name nobody, unless it has no other. */
    Mention without(Set<UUID> nobodys) {
        if (claims.stream().noneMatch(claim -> nobodys.contains(claim.key()))) {
            return this;
        }
        List<Claim> others =
                claims.stream().filter(claim -> !nobodys.contains(claim.key())).toList();
        return new Mention(event, position, others.isEmpty() ? claims.subList(0, 1) : others);
    }

    /** One identifier, its name in the tables and the rule for its kind. */
    record Claim(UUID key, Identifier identifier, KindRule rule) {
        /** Values of one kind and scope are counted together. */
        String family() {
            return identifier.kind() + ' ' + identifier.scope();
        }
    }
}
