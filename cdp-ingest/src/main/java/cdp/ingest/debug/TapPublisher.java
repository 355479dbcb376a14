package cdp.ingest.debug;

import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.IngestProperties;
import cdp.ingest.IngestTopics;
import cdp.ingest.Refusal;
import cdp.ingest.Sender;
import cdp.ingest.Tap;
import cdp.ingest.intake.Delivery;
import cdp.ingest.intake.IntakeWatch;
import cdp.ingest.intake.Parcel;
import cdp.ingest.log.IngestProducer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a few events per source and second to whoever watches the live debugger, and counts them all. */
@Component
class TapPublisher implements IntakeWatch {
    private static final int MOST_RAW_CHARACTERS = 64 * 1024;
    private static final int UNKNOWN = 0;

    private final IngestProducer producer;
    private final SourceMeter meter;
    private final int perSecond;
    private final Map<Long, Allowance> allowances = new ConcurrentHashMap<>();

    TapPublisher(IngestProducer producer, SourceMeter meter, IngestProperties properties) {
        this.producer = producer;
        this.meter = meter;
        this.perSecond = properties.tapsPerSecond();
    }

    /** How many taps one source has left in the present second. Races let a few more through, which does no harm. */
    private static final class Allowance {
        private volatile long second;
        private volatile int left;
    }

    @Override
    public void accepted(Sender sender, Delivery delivery, Parcel.Item item, Event event) {
        if (mayShow(sender.source().value(), true)) {
            send(tap(sender, delivery, null, item.bytes(), event.name(), event));
        }
    }

    @Override
    public void refused(
            @Nullable Sender sender, Delivery delivery, Refusal refusal, byte[] raw, @Nullable String name) {
        if (mayShow(sender == null ? UNKNOWN : sender.source().value(), false)) {
            send(tap(sender, delivery, refusal, raw, name, null));
        }
    }

    @Override
    public void count(@Nullable Sender sender, int accepted, int refused) {
        if (sender != null) {
            meter.count(sender.source(), accepted, refused);
        }
    }

    /** Refused events have an allowance of their own, so that a flood of good ones does not hide them. */
    private boolean mayShow(int source, boolean accepted) {
        Allowance allowance = allowances.computeIfAbsent(source * 2L + (accepted ? 1 : 0), key -> new Allowance());
        long now = System.nanoTime() / 1_000_000_000L;
        if (allowance.second != now) {
            allowance.second = now;
            allowance.left = perSecond;
        }
        int left = allowance.left;
        allowance.left = left - 1;
        return left > 0;
    }

    private static Tap tap(
            @Nullable Sender sender,
            Delivery delivery,
            @Nullable Refusal refusal,
            byte[] raw,
            @Nullable String name,
            @Nullable Event event) {
        String text = new String(raw, 0, Math.min(raw.length, MOST_RAW_CHARACTERS), StandardCharsets.UTF_8);
        return new Tap(
                UUID.randomUUID().toString(),
                delivery.receivedAt(),
                sender == null ? null : sender.source().value(),
                sender == null ? null : sender.name(),
                delivery.endpoint(),
                refusal == null,
                refusal == null ? null : refusal.reason().code(),
                refusal == null ? null : refusal.detail(),
                name,
                event == null ? null : event.messageId(),
                text,
                event == null ? null : new String(EventCodec.encode(event), StandardCharsets.UTF_8));
    }

    private void send(Tap tap) {
        try {
            producer.get().send(new ProducerRecord<>(IngestTopics.TAPS, TapCodec.encode(tap)));
        } catch (KafkaException notShown) {
            // The event itself fails loudly in the same case; its picture in the debugger may be missed.
        }
    }
}
