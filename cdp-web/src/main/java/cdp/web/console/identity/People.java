package cdp.web.console.identity;

import cdp.identity.HeldIdentifier;
import cdp.identity.OneId;
import cdp.identity.Person;
import cdp.identity.PersonalValues;
import cdp.identity.Persons;
import cdp.web.console.identity.ConflictView.SideView;
import cdp.web.console.touch.PersonNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of one answer, read once for all of it. */
final class People {
    private static final int SHOWN = 8;

    private final Map<Long, String> names;
    private final Map<OneId, Person> persons = new HashMap<>();
    private final Map<OneId, List<HolderView>> identifiers = new HashMap<>();

    People(Collection<OneId> people, Persons all, PersonNames personNames, PersonalValues values) {
        names = personNames.of(people.stream().map(OneId::value).toList());
        all.find(people).forEach(person -> persons.put(person.id(), person));
        for (HeldIdentifier held : all.identifiersOf(people)) {
            identifiers
                    .computeIfAbsent(held.person(), first -> new ArrayList<>())
                    .add(HolderView.of(values.key(held.identifier()), held));
        }
    }

    SideView side(OneId id) {
        Person person = persons.get(id);
        List<HolderView> all = identifiers.getOrDefault(id, List.of());
        return new SideView(
                id.value(),
                names.get(id.value()),
                person == null ? null : person.firstSeen(),
                person == null ? null : person.lastSeen(),
                person == null ? 0 : person.events(),
                all.stream().limit(SHOWN).toList(),
                Math.max(0, all.size() - SHOWN));
    }
}
