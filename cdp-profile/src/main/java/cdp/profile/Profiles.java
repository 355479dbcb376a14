package cdp.profile;

import cdp.identity.HeldIdentifier;
import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.Person;
import cdp.ingest.SourceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of people, as fresh as it landed. */
public interface Profiles {

    /** The person the OneID stands for today. */
    Optional<Profile> find(OneId id);

    /** What a list shows of the given people, by OneID; one who does not exist is left out. */
    Map<OneId, Summary> summaries(Collection<OneId> ids);

    /** People who have an order of exactly this number. */
    List<OneId> withOrder(String orderNumber, int limit);

    /** @param asked the OneID it was asked for, perhaps merged into this person since */
    record Profile(
            OneId asked,
            Person person,
            Map<String, AttributeValue> attributes,
            List<HeldIdentifier> identifiers,
            List<Merge> merges,
            Doings doings) {}

    /**
     * @param spent what was paid less what was refunded, in {@code currency}
     * @param sources where anything of theirs came from
     */
    record Doings(
            BigDecimal spent,
            String currency,
            long orders,
            @Nullable Instant lastOrderAt,
            Set<SourceId> sources) {}

    record Summary(Person person, Map<String, AttributeValue> attributes, List<HeldIdentifier> identifiers) {}
}
