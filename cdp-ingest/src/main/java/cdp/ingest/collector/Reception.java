package cdp.ingest.collector;

import cdp.ingest.EventLogUnavailable;
import cdp.ingest.IngestProperties;
import cdp.ingest.Receipt;
import cdp.ingest.Refusal;
import cdp.ingest.RefusalReason;
import cdp.ingest.Sender;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.ingest.intake.Delivery;
import cdp.ingest.intake.Intake;
import cdp.ingest.intake.Parcel;
import cdp.ingest.intake.Parcels;
import cdp.ingest.intake.Parcels.Unreadable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What all collectors do with a body once they have it: who is it from, is it too much, take it in, answer. */
@Component
class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Bodies under unknown keys are kept as evidence of a wrong set-up, at a rate that cannot fill the disk. */
    private static final int UNKNOWN_KEPT_PER_SECOND = 5;

    private static final SourceId UNKNOWN_SENDERS = new SourceId(Integer.MAX_VALUE);
    private static final int AWAY_SECONDS = 5;

    private final Sources sources;
    private final Intake intake;
    private final RateLimiter limiter;
    private final IngestProperties limits;

    Reception(Sources sources, Intake intake, RateLimiter limiter, IngestProperties limits) {
        this.sources = sources;
        this.intake = intake;
        this.limiter = limiter;
        this.limits = limits;
    }

    /** What the sender is to hear. */
    sealed interface Outcome {
        record Taken(Receipt receipt) implements Outcome {}

        /** Come back after so many seconds: 429 when it was too fast, 503 when we cannot take anything now. */
        record Later(int status, double seconds, String reason) implements Outcome {}
    }

    /** @param outerKey the key found outside the body; the one inside counts when this is empty */
    Outcome receive(Delivery delivery, String outerKey) {
        try {
            return take(delivery, outerKey);
        } catch (EventLogUnavailable away) {
            LOG.warn("{} answered 503: {}", delivery.endpoint(), away.getMessage());
            return new Outcome.Later(503, AWAY_SECONDS, "event_log_unavailable");
        } catch (DataAccessException databaseAway) {
            LOG.warn("{} answered 503: write keys cannot be checked", delivery.endpoint(), databaseAway);
            return new Outcome.Later(503, AWAY_SECONDS, "database_unavailable");
        }
    }

    /** The same for a body that could not even be decoded. */
    Outcome refuse(Delivery delivery, String key, Unreadable unreadable) {
        try {
            return refused(
                    key,
                    delivery,
                    unreadable.refusal().reason(),
                    unreadable.refusal().detail());
        } catch (EventLogUnavailable | DataAccessException away) {
            LOG.warn("{} answered 503: {}", delivery.endpoint(), away.getMessage());
            return new Outcome.Later(503, AWAY_SECONDS, "event_log_unavailable");
        }
    }

    private Outcome take(Delivery delivery, String outerKey) {
        if (delivery.body().length > limits.maxBodyBytes()) {
            String detail = "the body has more than " + limits.maxBodyBytes() + " bytes";
            return refused(outerKey, delivery, RefusalReason.BODY_TOO_LARGE, detail);
        }
        Parcel parcel;
        try {
            parcel = Parcels.open(delivery.body());
        } catch (Unreadable unreadable) {
            return refused(
                    outerKey,
                    delivery,
                    unreadable.refusal().reason(),
                    unreadable.refusal().detail());
        }
        String key = outerKey.isEmpty() ? parcel.writeKey() : outerKey;
        Optional<Sender> sender = sources.authenticate(key);
        if (sender.isEmpty()) {
            return refused(key, delivery, RefusalReason.UNKNOWN_KEY, unknownKey(key));
        }
        double wait = wait(sender.get(), parcel);
        return wait > 0
                ? new Outcome.Later(429, wait, "rate_limited")
                : new Outcome.Taken(intake.take(sender.get(), delivery, parcel));
    }

    private double wait(Sender sender, Parcel parcel) {
        return limiter.take(sender.source(), Math.max(1, parcel.events().size()), sender.ratePerSecond());
    }

    private Outcome refused(String key, Delivery delivery, RefusalReason reason, String detail) {
        Optional<Sender> sender = sources.authenticate(key);
        if (sender.isPresent()) {
            return new Outcome.Taken(intake.refuse(sender.get(), delivery, reason, detail));
        }
        return new Outcome.Taken(
                limiter.take(UNKNOWN_SENDERS, 1, UNKNOWN_KEPT_PER_SECOND) > 0
                        ? Receipt.whollyRefused(new Refusal(RefusalReason.UNKNOWN_KEY, unknownKey(key)))
                        : intake.refuse(null, delivery, RefusalReason.UNKNOWN_KEY, unknownKey(key)));
    }

    private static String unknownKey(String key) {
        return key.isEmpty()
                ? "no write key: send it as the user of Basic authentication, in the body as writeKey, or as the token of /sa"
                : "the write key is unknown, revoked or expired";
    }
}
