package cdp.web.console.segments;

import cdp.segment.Computation;
import cdp.segment.Segment;
import cdp.segment.SegmentUses;
import cdp.segment.condition.Condition;
import cdp.segment.condition.ConditionCodec;
import cdp.web.console.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A segment with how it stands. */
record SegmentView(
        long id,
        String name,
        String description,
        String status,
        int version,
        @Nullable JsonNode draft,
        @Nullable JsonNode definition,
        boolean live,
        @Nullable Words sentence,
        @Nullable Long size,
        @Nullable Instant sizeAsOf,
        ComputingView computing,
        boolean timeDriven,
        List<SegmentUses.Use> usedBy,
        String createdBy,
        String updatedBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {

    record ComputingView(
            String state,
            long done,
            long total,
            @Nullable Instant startedAt,
            @Nullable String error) {
        static ComputingView of(Computation computation) {
            return new ComputingView(
                    wireName(computation.state()),
                    computation.done(),
                    computation.total(),
                    computation.startedAt(),
                    computation.error());
        }
    }

    /** What is known of a segment beside itself. */
    record Standing(
            @Nullable Words sentence,
            boolean timeDriven,
            long size,
            Instant now,
            Computation computation,
            List<SegmentUses.Use> usedBy) {}

    static SegmentView of(Segment segment, Standing standing) {
        boolean counted = segment.status() == Segment.Status.ACTIVE;
        return new SegmentView(
                segment.id().value(),
                segment.name(),
                segment.description(),
                wireName(segment.status()),
                segment.version(),
                json(segment.draft()),
                json(segment.definition()),
                true,
                standing.sentence(),
                counted ? standing.size() : null,
                counted ? standing.now() : null,
                ComputingView.of(standing.computation()),
                standing.timeDriven(),
                standing.usedBy(),
                segment.createdBy(),
                segment.updatedBy(),
                segment.createdAt(),
                segment.updatedAt(),
                segment.publishedAt());
    }

    static @Nullable JsonNode json(@Nullable Condition condition) {
        return condition == null ? null : ConditionCodec.write(condition);
    }

    static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
