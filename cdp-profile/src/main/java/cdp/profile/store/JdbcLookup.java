package cdp.profile.store;

import cdp.identity.IdentifierSearch;
import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.profile.Lookup;
import cdp.profile.Profiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Component
class JdbcLookup implements Lookup {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,15}");

    private final Persons persons;
    private final IdentifierSearch identifiers;
    private final Profiles profiles;

    JdbcLookup(Persons persons, IdentifierSearch identifiers, Profiles profiles) {
        this.persons = persons;
        this.identifiers = identifiers;
        this.profiles = profiles;
    }

    @Override
    public List<Match> find(String typed, int limit) {
        String text = typed.strip();
        if (text.isEmpty() || text.indexOf('\u0000') >= 0) {
            return List.of();
        }
        Map<OneId, Match> found = new LinkedHashMap<>();
        oneId(text).ifPresent(id -> found.put(id, new Match(id, BY_ONE_ID)));
        for (IdentifierSearch.Match match : identifiers.find(text, limit)) {
            found.putIfAbsent(match.person(), new Match(match.person(), match.kind()));
        }
        for (OneId buyer : profiles.withOrder(text, limit)) {
            found.putIfAbsent(buyer, new Match(buyer, BY_ORDER));
        }
        return found.values().stream().limit(limit).toList();
    }

    private Optional<OneId> oneId(String text) {
        return NUMBER.matcher(text).matches() ? persons.current(new OneId(Long.parseLong(text))) : Optional.empty();
    }
}
