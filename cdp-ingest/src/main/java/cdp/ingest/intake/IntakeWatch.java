package cdp.ingest.intake;

import cdp.ingest.Event;
import cdp.ingest.Refusal;
import cdp.ingest.Sender;
import org.jspecify.annotations.Nullable;

/** Looks on while events come in; must never slow them down nor fail them. */
public interface IntakeWatch {
    void accepted(Sender sender, Delivery delivery, Parcel.Item item, Event event);

    void refused(@Nullable Sender sender, Delivery delivery, Refusal refusal, byte[] raw, @Nullable String name);

    void count(@Nullable Sender sender, int accepted, int refused);

    /** Looks away. */
    IntakeWatch NOBODY = new IntakeWatch() {
        @Override
        public void accepted(Sender sender, Delivery delivery, Parcel.Item item, Event event) {}

        @Override
        public void refused(
                @Nullable Sender sender, Delivery delivery, Refusal refusal, byte[] raw, @Nullable String name) {}

        @Override
        public void count(@Nullable Sender sender, int accepted, int refused) {}
    };
}
