package cdp.ingest.debug;

import cdp.ingest.EventCodec;
import cdp.ingest.Tap;

/** A tap on its topic: the record as JSON. */
final class TapCodec {
    private TapCodec() {}

    static byte[] encode(Tap tap) {
        return EventCodec.JSON.writeValueAsBytes(tap);
    }

    static Tap decode(byte[] bytes) {
        return EventCodec.JSON.readValue(bytes, Tap.class);
    }
}
