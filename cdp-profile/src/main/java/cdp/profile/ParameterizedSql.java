package cdp.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A statement being put together, never apart from its parameters. */
public final class ParameterizedSql {
    private final StringBuilder text = new StringBuilder(512);
    private final List<Object> parameters = new ArrayList<>();

    /** @param values one for each question mark in {@code sql}, in order */
    public ParameterizedSql add(String sql, Object... values) {
        text.append(sql).append(' ');
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    public ParameterizedSql add(ParameterizedSql part) {
        text.append(part.text);
        parameters.addAll(part.parameters);
        return this;
    }

    public String text() {
        return text.toString();
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
