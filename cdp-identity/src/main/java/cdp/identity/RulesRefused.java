package cdp.identity;

import java.util.List;

/** Rules that cannot be followed, with everything that is wrong with them. */
public final class RulesRefused extends RuntimeException {
    private final transient List<RuleProblem> problems;

    public RulesRefused(List<RuleProblem> problems) {
        super(String.valueOf(problems));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
