package cdp.web.console.consents;

import cdp.identity.OneId;
import cdp.ingest.EventCodec;
import cdp.journey.PersonEvents;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import cdp.web.security.SignedIn;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a customer told a colleague, with that colleague as the evidence. */
@Component
class ConsentDesk {
    private final PersonEvents events;
    private final Audit audit;

    ConsentDesk(PersonEvents events, Audit audit) {
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    void tell(OneId person, String purpose, String channel, boolean granted, String note, SignedIn by) {
        String properties = EventCodec.JSON
                .createObjectNode()
                .put("purpose", purpose)
                .put("channel", channel)
                .put("note", note)
                .put("recorded_by", by.name())
                .put("recorded_by_id", by.id())
                .toString();
        String name = granted ? "consent_granted" : "consent_withdrawn";
        events.tell(person, name, "console-" + UUID.randomUUID(), properties);
        audit.record(AuditEntry.of(granted ? "consent.granted" : "consent.withdrawn")
                .on("customer", person.value(), null)
                .with("purpose", purpose)
                .with("channel", channel));
    }
}
