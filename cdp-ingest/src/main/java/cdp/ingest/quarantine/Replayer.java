package cdp.ingest.quarantine;

import cdp.ingest.EventCodec;
import cdp.ingest.EventLog;
import cdp.ingest.IngestTopics;
import cdp.ingest.Receipt;
import cdp.ingest.Refusal;
import cdp.ingest.RefusalReason;
import cdp.ingest.Sender;
import cdp.ingest.SourceId;
import cdp.ingest.Trust;
import cdp.ingest.intake.Delivery;
import cdp.ingest.intake.Intake;
import cdp.ingest.intake.Parcel;
import cdp.ingest.intake.Parcels;
import cdp.ingest.intake.Parcels.Unreadable;
import cdp.ingest.intake.Protocol;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Sends a kept body in again on behalf of its sender, received when it was first received. */
@Component
class Replayer {
    private static final String ORIGIN = """
            SELECT q.endpoint, q.received_at, q.trust, q.content_type, q.content_encoding, s.id, s.name
            FROM ingest.quarantine q JOIN ingest.sources s ON s.id = q.source_id
            WHERE q.id = :id
            """;

    private record Origin(Sender sender, Delivery delivery) {}

    private final JdbcClient jdbc;
    private final Intake intake;
    private final EventLog events;

    Replayer(JdbcClient jdbc, Intake intake, EventLog events) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.events = events;
    }

    Receipt replay(long id, byte[] body) {
        Optional<Origin> origin = origin(id, body);
        if (origin.isEmpty()) {
            return Receipt.whollyRefused(new Refusal(
                    RefusalReason.UNKNOWN_KEY,
                    "no source is known for this input, so nobody can be said to have sent it"));
        }
        if (origin.get().delivery().endpoint().equals(IngestTopics.EVENTS)) {
            return appendAgain(body);
        }
        try {
            Parcel parcel = Parcels.open(body);
            // Tried first, so that input refused once more keeps its one entry instead of making another.
            Receipt trial = intake.tryOut(origin.get().sender(), origin.get().delivery(), parcel);
            return trial.isRefusal()
                    ? trial
                    : intake.take(origin.get().sender(), origin.get().delivery(), parcel);
        } catch (Unreadable unreadable) {
            return Receipt.whollyRefused(unreadable.refusal());
        }
    }

    /** What failed after the collector is a canonical event already. */
    private Receipt appendAgain(byte[] body) {
        try {
            events.append(List.of(EventCodec.decode(body))).join();
            return new Receipt(1, List.of());
        } catch (JacksonException | IllegalArgumentException notAnEvent) {
            return Receipt.whollyRefused(
                    new Refusal(RefusalReason.INVALID_JSON, String.valueOf(notAnEvent.getMessage())));
        }
    }

    /** A paused source's kept input may be replayed: a person decided so. */
    private Optional<Origin> origin(long id, byte[] body) {
        return jdbc.sql(ORIGIN)
                .param("id", id)
                .query((row, number) -> new Origin(
                        new Sender(
                                new SourceId(row.getInt("id")),
                                row.getString("name"),
                                Trust.valueOf(row.getString("trust")),
                                false,
                                Integer.MAX_VALUE),
                        new Delivery(
                                Protocol.ofEndpoint(row.getString("endpoint")),
                                row.getString("endpoint"),
                                row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("content_type"),
                                row.getString("content_encoding"),
                                body)))
                .optional();
    }
}
