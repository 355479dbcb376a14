package cdp.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people there are, as they are now; read in the caller's transaction where there is one. */
public interface Persons {

    /** The person this OneID stands for today: itself, or the one it was merged into. Empty for a number never given. */
    Optional<OneId> current(OneId id);

    /** As {@link #current(OneId)} for many; numbers never given are left out. */
    Map<OneId, OneId> current(Collection<OneId> ids);

    /** Those of the given people that exist; one merged away does not. */
    List<Person> find(Collection<OneId> ids);

    /** The people with the next higher OneIDs, in that order: reads everybody, piece by piece. */
    List<Person> after(long oneId, int limit);

    /** Every identifier of the given people, surest first. */
    List<HeldIdentifier> identifiersOf(Collection<OneId> ids);

    /** What was merged into the person, latest first. */
    List<Merge> mergedInto(OneId id);

    /** The redirects of these losers, and every other redirect to the same people. */
    List<Redirect> redirectsAround(Collection<OneId> losers);

    /** The redirects of everybody merged into one of these people. */
    List<Redirect> redirectsTo(Collection<OneId> winners);

    /** The redirects of the next higher losers, in that order. */
    List<Redirect> redirectsAfter(long loser, int limit);

    /** Kinds of identifier that name one person; the others only tie a visitor. */
    Set<String> strongKinds();

    long count();

    /** How many events ever landed. */
    long eventsLanded();
}
