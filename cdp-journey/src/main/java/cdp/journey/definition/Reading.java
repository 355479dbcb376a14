package cdp.journey.definition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading a definition: something to walk, or what is wrong with it. */
public record Reading(@Nullable Definition definition, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }

    /** Present exactly when there is no problem. */
    public Optional<Definition> sound() {
        return problems.isEmpty() ? Optional.ofNullable(definition) : Optional.empty();
    }
}
