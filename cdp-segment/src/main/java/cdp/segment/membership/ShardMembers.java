package cdp.segment.membership;

import cdp.identity.OneId;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * The members of one segment in one shard. A shard has every n-th OneID, so people are numbered by their OneID divided by n: four
 * bytes carry 4 billion people per shard, and neighbours lie in one container.
 */
public final class ShardMembers {
    private final int shard;
    private final int shards;
    private final RoaringBitmap members;

    public ShardMembers(int shard, int shards) {
        this(shard, shards, new RoaringBitmap());
    }

    private ShardMembers(int shard, int shards, RoaringBitmap members) {
        this.shard = shard;
        this.shards = shards;
        this.members = members;
    }

    public static ShardMembers read(int shard, int shards, byte[] bytes) {
        RoaringBitmap members = new RoaringBitmap();
        try {
            members.deserialize(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("the members of a segment in shard " + shard + " cannot be read", e);
        }
        return new ShardMembers(shard, shards, members);
    }

    public byte[] bytes() {
        members.runOptimize();
        ByteBuffer buffer = ByteBuffer.allocate(members.serializedSizeInBytes());
        members.serialize(buffer);
        return buffer.array();
    }

    public boolean contains(OneId person) {
        return members.contains(place(person));
    }

    /** @return whether it was not there */
    public boolean add(OneId person) {
        return members.checkedAdd(place(person));
    }

    /** @return whether it was there */
    public boolean remove(OneId person) {
        return members.checkedRemove(place(person));
    }

    public long size() {
        return members.getLongCardinality();
    }

    public ShardMembers minus(ShardMembers other) {
        return new ShardMembers(shard, shards, RoaringBitmap.andNot(members, other.members));
    }

    public ShardMembers and(ShardMembers other) {
        return new ShardMembers(shard, shards, RoaringBitmap.and(members, other.members));
    }

    public ShardMembers or(ShardMembers other) {
        return new ShardMembers(shard, shards, RoaringBitmap.or(members, other.members));
    }

    /** The members in the order of their OneIDs. */
    public Iterable<OneId> people() {
        return () -> {
            var places = members.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return places.hasNext();
                }

                @Override
                public OneId next() {
                    return person(places.next());
                }
            };
        };
    }

    /** The next members after a OneID, in that order. */
    public List<OneId> after(long oneId, int limit) {
        List<OneId> page = new ArrayList<>();
        var places = members.getIntIterator();
        long first = Math.floorDiv(oneId - shard, shards) + 1;
        if (first > 0) {
            places.advanceIfNeeded((int) first);
        }
        while (places.hasNext() && page.size() < limit) {
            page.add(person(places.next()));
        }
        return page;
    }

    private int place(OneId person) {
        if (person.shard(shards) != shard) {
            throw new IllegalArgumentException(person + " does not belong to shard " + shard + " of " + shards);
        }
        return (int) (person.value() / shards);
    }

    private OneId person(int place) {
        return new OneId(Integer.toUnsignedLong(place) * shards + shard);
    }
}
