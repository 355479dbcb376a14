package cdp.ingest.intake;

import cdp.ingest.Event;
import cdp.ingest.EventLog;
import cdp.ingest.EventLogUnavailable;
import cdp.ingest.IngestProperties;
import cdp.ingest.Receipt;
import cdp.ingest.Refusal;
import cdp.ingest.RefusalReason;
import cdp.ingest.RefusedInput;
import cdp.ingest.RefusedLog;
import cdp.ingest.Sender;
import cdp.ingest.Trust;
import cdp.ingest.mapping.Envelope;
import cdp.ingest.mapping.Mapping;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The one way in for what senders write: maps each event, appends the good ones and keeps the refused ones with their bytes,
 * and returns only when the broker has confirmed both.
 */
@Component
public class Intake {
    private static final int MOST_BYTES_KEPT = 512 * 1024;

    private final EventLog events;
    private final RefusedLog refusals;
    private final IntakeWatch watch;
    private final IngestProperties limits;

    Intake(EventLog events, RefusedLog refusals, IntakeWatch watch, IngestProperties limits) {
        this.events = events;
        this.refusals = refusals;
        this.watch = watch;
        this.limits = limits;
    }

    /** @throws EventLogUnavailable when the broker did not confirm in time; the sender should send all of it again */
    public Receipt take(Sender sender, Delivery delivery, Parcel parcel) {
        if (sender.paused()) {
            return refuse(sender, delivery, RefusalReason.SOURCE_PAUSED, "source " + sender.name() + " is paused");
        }
        if (parcel.events().size() > limits.maxEventsPerBatch()) {
            return refuse(
                    sender,
                    delivery,
                    RefusalReason.TOO_MANY_EVENTS,
                    parcel.events().size() + " events in one request; the most is " + limits.maxEventsPerBatch());
        }
        Sorting sorting = sort(sender, delivery, parcel, watch);
        await(CompletableFuture.allOf(events.append(sorting.accepted), refusals.append(sorting.refusedInputs)));
        watch.count(sender, sorting.accepted.size(), sorting.refused.size());
        return new Receipt(sorting.accepted.size(), sorting.refused);
    }

    /** What {@link #take} would answer, without keeping anything. */
    public Receipt tryOut(Sender sender, Delivery delivery, Parcel parcel) {
        Sorting sorting = sort(sender, delivery, parcel, IntakeWatch.NOBODY);
        return new Receipt(sorting.accepted.size(), sorting.refused);
    }

    /** Turns a whole delivery away, keeping its bytes. */
    public Receipt refuse(@Nullable Sender sender, Delivery delivery, RefusalReason reason, String detail) {
        Refusal refusal = new Refusal(reason, detail);
        await(refusals.append(List.of(input(sender, delivery, refusal, delivery.body(), null, null))));
        watch.refused(sender, delivery, refusal, delivery.body(), null);
        watch.count(sender, 0, 1);
        return Receipt.whollyRefused(refusal);
    }

    private static final class Sorting {
        private final List<Event> accepted = new ArrayList<>();
        private final List<RefusedInput> refusedInputs = new ArrayList<>(0);
        private final List<Receipt.Refused> refused = new ArrayList<>(0);
    }

    private Sorting sort(Sender sender, Delivery delivery, Parcel parcel, IntakeWatch onlooker) {
        Envelope envelope = new Envelope(
                sender,
                delivery.endpoint(),
                delivery.receivedAt(),
                sentAt(parcel.sentAt()),
                parcel.context(),
                limits.futureTolerance());
        Sorting sorting = new Sorting();
        for (int i = 0; i < parcel.events().size(); i++) {
            Parcel.Item item = parcel.events().get(i);
            switch (map(delivery, envelope, item)) {
                case Mapping.Accepted(Event event) -> {
                    sorting.accepted.add(event);
                    onlooker.accepted(sender, delivery, item, event);
                }
                case Mapping.Refused(Refusal refusal) -> {
                    JsonNode json = item.json();
                    String messageId = json.path("messageId").asString(null);
                    String name = json.path("event").asString(json.path("type").asString(null));
                    sorting.refused.add(new Receipt.Refused(i, messageId, refusal));
                    sorting.refusedInputs.add(input(sender, delivery, refusal, item.bytes(), name, messageId));
                    onlooker.refused(sender, delivery, refusal, item.bytes(), name);
                }
            }
        }
        return sorting;
    }

    private Mapping map(Delivery delivery, Envelope envelope, Parcel.Item item) {
        if (item.size() > limits.maxEventBytes()) {
            return Mapping.refused(
                    RefusalReason.EVENT_TOO_LARGE,
                    "the event has " + item.size() + " bytes; the most is " + limits.maxEventBytes());
        }
        return delivery.protocol().mapper().map(item.json(), item, envelope);
    }

    /** An unreadable sentAt only means that the sender's clock is not corrected. */
    private static Optional<Instant> sentAt(JsonNode node) {
        try {
            return node.isString()
                    ? Optional.of(OffsetDateTime.parse(node.stringValue()).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static RefusedInput input(
            @Nullable Sender sender,
            Delivery delivery,
            Refusal refusal,
            byte[] bytes,
            @Nullable String name,
            @Nullable String messageId) {
        boolean truncated = bytes.length > MOST_BYTES_KEPT;
        return new RefusedInput(
                sender == null ? null : sender.source(),
                sender == null ? Trust.PUBLIC : sender.trust(),
                delivery.endpoint(),
                delivery.receivedAt(),
                refusal,
                name,
                messageId,
                delivery.contentType(),
                delivery.contentEncoding(),
                truncated ? Arrays.copyOf(bytes, MOST_BYTES_KEPT) : bytes,
                truncated);
    }

    private static void await(CompletableFuture<Void> confirmed) {
        try {
            confirmed.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof EventLogUnavailable unavailable ? unavailable : failed;
        }
    }
}
