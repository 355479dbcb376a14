package cdp.journey.catalog;

import cdp.journey.definition.References;
import cdp.segment.Segment;
import cdp.segment.SegmentId;
import cdp.segment.Segments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcReferences implements References {
    private static final String HAS_TEMPLATE = "SELECT EXISTS (SELECT FROM journey.templates WHERE id = ?)";

    private final JdbcTemplate jdbc;
    private final Segments segments;

    JdbcReferences(JdbcTemplate jdbc, Segments segments) {
        this.jdbc = jdbc;
        this.segments = segments;
    }

    @Override
    public boolean hasTemplate(long id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(HAS_TEMPLATE, Boolean.class, id));
    }

    @Override
    public boolean hasSegment(SegmentId id) {
        return segments.find(id)
                .filter(segment -> segment.status() == Segment.Status.ACTIVE)
                .isPresent();
    }
}
