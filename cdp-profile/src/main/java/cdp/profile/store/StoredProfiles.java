package cdp.profile.store;

import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.profile.Attributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The attributes of people, as they are now; read in the caller's transaction where there is one. */
@Component
public class StoredProfiles {
    private static final String FIND = "SELECT one_id, attributes FROM profile.profiles WHERE one_id = ANY(?)";

    private final JdbcTemplate jdbc;

    StoredProfiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** People nothing is known about are left out. */
    public Map<OneId, Attributes> find(Collection<OneId> ids) {
        Map<OneId, Attributes> found = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            jdbc.query(
                    FIND,
                    row -> {
                        found.put(new OneId(row.getLong(1)), Attributes.parse(row.getString(2)));
                    },
                    SqlArrays.longs(ids.stream().map(OneId::value).toList()));
        }
        return found;
    }
}
