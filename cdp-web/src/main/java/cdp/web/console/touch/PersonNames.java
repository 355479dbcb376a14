package cdp.web.console.touch;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.profile.Profiles;
import cdp.profile.Profiles.Summary;
import cdp.profile.WellKnown;
import cdp.web.console.customers.Masked;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people in a list are called, masked. */
@Component
public class PersonNames {
    private final Profiles profiles;
    private final Persons persons;

    PersonNames(Profiles profiles, Persons persons) {
        this.profiles = profiles;
        this.persons = persons;
    }

    /** By OneID as asked; whoever has no name is left out. */
    public Map<Long, String> of(Collection<Long> oneIds) {
        Map<OneId, OneId> today =
                persons.current(oneIds.stream().distinct().map(OneId::new).toList());
        Map<OneId, Summary> summaries =
                profiles.summaries(today.values().stream().distinct().toList());
        Map<Long, String> names = new HashMap<>();
        today.forEach((asked, current) -> {
            Summary summary = summaries.get(current);
            String name = summary == null ? null : Masked.name(WellKnown.name(summary.attributes()));
            if (name != null) {
                names.put(asked.value(), name);
            }
        });
        return names;
    }
}
