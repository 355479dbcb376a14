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
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private static final int KAFKA_AWAY_SECONDS = 5;

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

    /** @param outerKey the key found outside the body; the one inside counts when this is empty */
    void receive(HttpServletResponse response, Delivery delivery, String outerKey) throws IOException {
        try {
            answer(response, delivery, outerKey);
        } catch (EventLogUnavailable away) {
            LOG.warn("{} answered 503: {}", delivery.endpoint(), away.getMessage());
            Answers.tryAgain(response, 503, KAFKA_AWAY_SECONDS, "event_log_unavailable");
        } catch (DataAccessException databaseAway) {
            LOG.warn("{} answered 503: write keys cannot be checked", delivery.endpoint(), databaseAway);
            Answers.tryAgain(response, 503, KAFKA_AWAY_SECONDS, "database_unavailable");
        }
    }

    private void answer(HttpServletResponse response, Delivery delivery, String outerKey) throws IOException {
        if (delivery.body().length > limits.maxBodyBytes()) {
            Answers.receipt(
                    response,
                    refuse(
                            outerKey,
                            delivery,
                            RefusalReason.BODY_TOO_LARGE,
                            "the body has more than " + limits.maxBodyBytes() + " bytes"));
            return;
        }
        Parcel parcel;
        try {
            parcel = Parcels.open(delivery.body());
        } catch (Unreadable unreadable) {
            Answers.receipt(response, refuseUnreadable(outerKey, delivery, unreadable));
            return;
        }
        String key = outerKey.isEmpty() ? parcel.writeKey() : outerKey;
        Optional<Sender> sender = sources.authenticate(key);
        if (sender.isEmpty()) {
            Answers.receipt(response, refuse(key, delivery, RefusalReason.UNKNOWN_KEY, unknownKey(key)));
            return;
        }
        double wait = wait(sender.get(), parcel);
        if (wait > 0) {
            Answers.tryAgain(response, 429, wait, "rate_limited");
            return;
        }
        Answers.receipt(response, intake.take(sender.get(), delivery, parcel));
    }

    private double wait(Sender sender, Parcel parcel) {
        return limiter.take(sender.source(), Math.max(1, parcel.events().size()), sender.ratePerSecond());
    }

    Receipt refuseUnreadable(String key, Delivery delivery, Unreadable unreadable) {
        return refuse(
                key, delivery, unreadable.refusal().reason(), unreadable.refusal().detail());
    }

    private Receipt refuse(String key, Delivery delivery, RefusalReason reason, String detail) {
        Optional<Sender> sender = sources.authenticate(key);
        if (sender.isEmpty() && limiter.take(UNKNOWN_SENDERS, 1, UNKNOWN_KEPT_PER_SECOND) > 0) {
            return Receipt.whollyRefused(new Refusal(RefusalReason.UNKNOWN_KEY, unknownKey(key)));
        }
        return sender.isEmpty()
                ? intake.refuse(null, delivery, RefusalReason.UNKNOWN_KEY, unknownKey(key))
                : intake.refuse(sender.get(), delivery, reason, detail);
    }

    private static String unknownKey(String key) {
        return key.isEmpty()
                ? "no write key: send it as the user of Basic authentication, in the body as writeKey, or as the token of /sa"
                : "the write key is unknown, revoked or expired";
    }
}
