package cdp.profile;

import cdp.identity.OneId;
import cdp.ingest.Identifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people agreed to, per purpose, channel and contact point: a fold over the events that told it, in which the word said
 * later holds and a no wins over a yes said at the same instant, whatever order they came in. Read in the caller's transaction
 * where there is one.
 */
public interface Consents {
    String MARKETING = "marketing";
    String SERVICE = "service";
    Set<String> PURPOSES = Set.of(MARKETING, SERVICE);
    Set<String> CHANNELS = Set.of("email", "sms", "wechat", "wecom", "mini_program", "push", "webhook", "phone_call");

    /** Every record of the person the OneID stands for today, latest first. */
    List<ConsentRecord> of(OneId person);

    /** As {@link #of(OneId)} for many; people without any record are left out. Not to be asked about merged-away people. */
    Map<OneId, List<ConsentRecord>> of(Collection<OneId> people);

    /** @param contact where a message would go; null when that is not known yet or the channel has no address */
    ConsentDecision decide(OneId person, String purpose, String channel, @Nullable Identifier contact);

    /** How many people may be reached for a purpose, by channel and by any of them. */
    Reach reach(String purpose);

    record Reach(long anyChannel, Map<String, Long> byChannel) {}

    /** The people with the next higher OneIDs who may be reached for a purpose on any channel, in that order. */
    List<OneId> reachable(String purpose, long afterOneId, int limit);

    /** By what a contact point is recognised in {@link ConsentRecord#contactKey}. */
    UUID keyOf(Identifier contact);

    /** What follows from a person's records. */
    static ConsentDecision decide(List<ConsentRecord> records, String purpose, String channel, @Nullable UUID contact) {
        return records.stream()
                .filter(told ->
                        told.purpose().equals(purpose) && told.channel().equals(channel) && told.covers(contact))
                .max(Comparator.comparing(ConsentRecord::at).thenComparing(told -> !told.granted()))
                .<ConsentDecision>map(last -> last.granted()
                        ? new ConsentDecision.Granted(last.at())
                        : new ConsentDecision.Withdrawn(last.at()))
                .orElseGet(ConsentDecision.NeverAsked::new);
    }
}
