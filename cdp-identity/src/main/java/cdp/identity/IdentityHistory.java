package cdp.identity;

import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who became whom, and who or what made it so; read in the caller's transaction where there is one. */
public interface IdentityHistory {

    /**
     * Every change that the person, or a OneID that stands for the person today, took part in; newest first.
     *
     * @param before the {@link Change#id} a page before this one ended with; null for the first
     */
    List<Change> of(OneId person, @Nullable Long before, int limit);

    enum Kind {
        /** {@code other} became part of {@code kept}. */
        MERGE,
        /** {@code other} came out of {@code kept}. */
        SPLIT,
        /** Identifiers went from {@code kept} to {@code other}; both stay. */
        MOVE
    }

    /**
     * @param id higher for what happened later
     * @param event what told of it, or the order that made it so; null when that is not known
     */
    record Change(
            long id,
            Instant at,
            Kind kind,
            OneId kept,
            OneId other,
            Cause cause,
            @Nullable EventId event) {}

    sealed interface Cause {

        /** @param source who sent the event; null when that is not known any more */
        record Seen(@Nullable SourceId source) implements Cause {}

        /** @param order null when what was decided is not known any more */
        record Decided(@Nullable String by, @Nullable Order order) implements Cause {}

        /**
         * @param version the rules in force when it happened
         * @param publishedBy null for the rules the product came with
         */
        record Ruled(int version, @Nullable String publishedBy) implements Cause {}
    }

    /** @param about the identifiers it names */
    record Order(OrderKind kind, List<UUID> about) {
        public Order {
            about = List.copyOf(about);
        }
    }

    enum OrderKind {
        TOGETHER,
        /** Also what a split comes to. */
        APART,
        /** Pairs were ruled on; what was ruled, later rulings replaced. */
        RULE,
        BLOCK,
        UNBLOCK
    }
}
