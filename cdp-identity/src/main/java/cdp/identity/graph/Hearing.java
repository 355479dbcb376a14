package cdp.identity.graph;

import cdp.identity.IdentityRules;
import cdp.identity.RawPosition;
import cdp.identity.ResolvedEvents;
import cdp.identity.vault.Vault;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the events of a batch say, repeats left out, and notes that they said it. Works in the caller's transaction. */
@Component
class Hearing {
    private final KnownMessages messages;
    private final Vault vault;
    private final List<ResolvedEvents> stores;
    private final LandedEvents landed;
    private final LinkLedger links;

    Hearing(KnownMessages messages, Vault vault, List<ResolvedEvents> stores, LandedEvents landed, LinkLedger links) {
        this.messages = messages;
        this.vault = vault;
        this.stores = stores;
        this.landed = landed;
        this.links = links;
    }

    /** @return what had not been heard before */
    List<Mention> hear(List<RawEvent> events, IdentityRules inForce) {
        List<Mention> told = withoutRepeats(events, inForce);
        if (!told.isEmpty()) {
            List<Event> fresh = told.stream().map(Mention::event).toList();
            stores.forEach(store -> store.prepare(fresh));
            landed.remember(told);
            links.record(told);
        }
        return told;
    }

    private List<Mention> withoutRepeats(List<RawEvent> events, IdentityRules inForce) {
        List<UUID> ids = new ArrayList<>(events.size());
        events.forEach(raw -> ids.add(raw.event().id().value()));
        Set<UUID> seen = messages.repeats(ids);
        List<Mention> fresh = new ArrayList<>(events.size());
        for (RawEvent raw : events) {
            if (seen.add(raw.event().id().value())) {
                fresh.add(mention(raw.event(), raw.position(), inForce));
            }
        }
        return fresh;
    }

    Mention mention(Event event, RawPosition position, IdentityRules inForce) {
        List<Mention.Claim> claims = new ArrayList<>(event.identifiers().size());
        for (Identifier identifier : event.identifiers()) {
            claims.add(new Mention.Claim(vault.key(identifier), identifier, inForce.of(identifier.kind())));
        }
        if (claims.size() > 1) {
            claims.sort(Comparator.comparingInt(claim -> claim.rule().priority()));
        }
        return new Mention(event, position, claims);
    }
}
