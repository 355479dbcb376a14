package cdp.profile.projection;

import cdp.identity.OneId;
import cdp.identity.Person;
import cdp.identity.Persons;
import cdp.profile.Attributes;
import cdp.profile.store.StoredProfiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** People as the tables have them now: what changed is read again as a whole, so hearing of a change twice does no harm. */
@Component
class PeopleReader {
    private final Persons persons;
    private final StoredProfiles profiles;

    PeopleReader(Persons persons, StoredProfiles profiles) {
        this.persons = persons;
        this.profiles = profiles;
    }

    /** Those of the given people that exist. */
    List<PersonRow> read(Collection<Long> oneIds) {
        return rows(persons.find(oneIds.stream().map(OneId::new).toList()));
    }

    /** The people with the next higher OneIDs, in that order. */
    List<PersonRow> after(long oneId, int limit) {
        return rows(persons.after(oneId, limit));
    }

    private List<PersonRow> rows(List<Person> people) {
        Map<OneId, Attributes> attributes =
                profiles.find(people.stream().map(Person::id).toList());
        return people.stream()
                .map(person -> PersonRow.of(person, attributes.get(person.id())))
                .toList();
    }
}
