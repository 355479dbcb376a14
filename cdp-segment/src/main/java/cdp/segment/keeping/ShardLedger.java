package cdp.segment.keeping;

import cdp.identity.OneId;
import cdp.segment.MembershipChanged.Cause;
import cdp.segment.keeping.ShardTables.Held;
import cdp.segment.keeping.ShardTables.Move;
import cdp.segment.keeping.ShardTables.Pair;
import cdp.segment.membership.ShardMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction does to the members of one shard: gathered here, written by {@link #save}. The transaction holds the shard
 * from the moment this is opened.
 */
public final class ShardLedger {
    /** The members of this number are everybody who was ever evaluated. */
    static final long EVERYBODY = 0;

    private final ShardTables tables;
    private final int shard;
    private final LiveSegments live;
    private final Instant now;
    private final Held held;
    private final Map<Long, ShardMembers> members;
    private final Set<Long> changed = new HashSet<>();
    private final List<Move> moves = new ArrayList<>();
    private final Map<Pair, Instant> due = new HashMap<>();
    private final Set<Pair> notDue = new HashSet<>();
    private final Set<OneId> gone = new HashSet<>();
    private final Set<Pair> touched = new HashSet<>();
    private long next;

    ShardLedger(ShardTables tables, int shard, Held held, LiveSegments live, Collection<Long> also, Instant now) {
        this.tables = tables;
        this.shard = shard;
        this.live = live;
        this.now = now;
        this.held = held;
        this.next = held.next();
        Set<Long> wanted = new HashSet<>(live.ids());
        wanted.addAll(also);
        wanted.add(EVERYBODY);
        this.members = tables.read(shard, wanted);
        wanted.forEach(segment -> members.computeIfAbsent(segment, none -> new ShardMembers(shard, tables.shards())));
    }

    /** What is in force while the shard is held. */
    public LiveSegments live() {
        return live;
    }

    public int shard() {
        return shard;
    }

    public Instant now() {
        return now;
    }

    /** The first message of the shard that is not taken in. */
    public long next() {
        return next;
    }

    public void tookIn(long upTo) {
        next = Math.max(next, upTo);
    }

    boolean isKnown(OneId person) {
        return of(EVERYBODY).contains(person);
    }

    void known(OneId person) {
        if (of(EVERYBODY).add(person)) {
            changed.add(EVERYBODY);
        }
    }

    /** Notes the answer for one person, and, where it is another one than before, the change. */
    void answered(long segment, int version, OneId person, boolean holds, Cause cause) {
        ShardMembers of = of(segment);
        if (holds ? of.add(person) : of.remove(person)) {
            changed.add(segment);
            moves.add(move(segment, version, person, holds, cause));
        }
    }

    /** Puts the members a full computation found in the place of those there were. */
    public void replace(long segment, int version, ShardMembers found, Cause cause) {
        ShardMembers old = of(segment);
        old.minus(found).people().forEach(person -> moves.add(move(segment, version, person, false, cause)));
        found.minus(old).people().forEach(person -> moves.add(move(segment, version, person, true, cause)));
        members.put(segment, found);
        changed.add(segment);
    }

    public ShardMembers of(long segment) {
        ShardMembers of = members.get(segment);
        if (of == null) {
            throw new IllegalArgumentException("the ledger was opened without segment " + segment);
        }
        return of;
    }

    private Move move(long segment, int version, OneId person, boolean entered, Cause cause) {
        return new Move(held.seq() + moves.size() + 1, segment, person.value(), entered, cause.wireName(), version);
    }

    /** @param at null for never by time alone */
    public void recheck(long segment, OneId person, @Nullable Instant at) {
        Pair pair = new Pair(segment, person.value());
        if (at == null) {
            notDue.add(pair);
        } else {
            due.put(pair, at);
        }
    }

    /** Notes that a full computation under way must not decide about the person. */
    void touch(long segment, OneId person) {
        touched.add(new Pair(segment, person.value()));
    }

    /** Forgets somebody who is nobody, or somebody else, now. */
    void gone(OneId person) {
        gone.add(person);
        if (of(EVERYBODY).remove(person)) {
            changed.add(EVERYBODY);
        }
    }

    /** Writes it all; the caller commits. */
    public void save() {
        Map<Long, ShardMembers> written = new HashMap<>();
        changed.forEach(segment -> written.put(segment, of(segment)));
        tables.write(shard, written);
        tables.log(shard, now, moves);
        tables.noRecheck(notDue);
        tables.noRechecks(gone);
        tables.recheck(shard, due);
        tables.touch(shard, touched);
        tables.move(shard, next, held.seq() + moves.size());
    }

    /** How many entered or left. */
    public int changes() {
        return moves.size();
    }
}
