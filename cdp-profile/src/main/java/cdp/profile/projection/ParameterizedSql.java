package cdp.profile.projection;

import java.util.ArrayList;
import java.util.List;

/** A statement being put together, never apart from its parameters. */
final class ParameterizedSql {
    private final StringBuilder text = new StringBuilder(512);
    private final List<Object> parameters = new ArrayList<>();

    ParameterizedSql add(String sql, Object... values) {
        text.append(sql).append(' ');
        parameters.addAll(List.of(values));
        return this;
    }

    String text() {
        return text.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
