package cdp.ingest.intake;

import cdp.ingest.mapping.EventMapper;
import cdp.ingest.mapping.SegmentMapper;
import cdp.ingest.mapping.SensorsMapper;

/** The families of SDK the collectors understand. */
public enum Protocol {
    SEGMENT,
    SENSORS;

    private static final EventMapper SEGMENT_MAPPER = new SegmentMapper();
    private static final EventMapper SENSORS_MAPPER = new SensorsMapper();

    EventMapper mapper() {
        return switch (this) {
            case SEGMENT -> SEGMENT_MAPPER;
            case SENSORS -> SENSORS_MAPPER;
        };
    }

    /** The family a path belongs to, for input that is sent in again later. */
    public static Protocol ofEndpoint(String endpoint) {
        return endpoint.startsWith("/sa") ? SENSORS : SEGMENT;
    }
}
