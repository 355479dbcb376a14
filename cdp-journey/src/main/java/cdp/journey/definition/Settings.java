package cdp.journey.definition;

import cdp.segment.condition.Condition;
import cdp.segment.condition.ConditionCodec;
import cdp.segment.condition.InvalidCondition;
import cdp.segment.condition.InvalidCondition.Fault;
import cdp.segment.condition.Where;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The settings of one node, or of the journey, being read; what is wrong is gathered under its path. */
final class Settings {
    private static final int LONGEST_TEXT = 2_000;
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);
    private static final Set<String> PURPOSES = Set.of("marketing", "service");

    private final JsonNode json;
    private final @Nullable String node;
    private final String prefix;
    private final List<Problem> problems;

    /** @param prefix path these settings have, with its dot; empty for a node's own */
    Settings(JsonNode json, @Nullable String node, String prefix, List<Problem> problems) {
        this.json = json;
        this.node = node;
        this.prefix = prefix;
        this.problems = problems;
    }

    JsonNode at(String field) {
        return json.path(field);
    }

    boolean has(String field) {
        return !at(field).isMissingNode() && !at(field).isNull();
    }

    void wrong(String field, String code, String detail) {
        problems.add(new Problem(node, code, detail, prefix + field));
    }

    String text(String field) {
        String text = at(field).isString() ? at(field).stringValue().strip() : "";
        if (text.isEmpty()) {
            wrong(field, "required", field + " is missing");
        } else if (text.length() > LONGEST_TEXT || text.indexOf('\u0000') >= 0) {
            wrong(field, "invalid_text", field + " is too long");
        }
        return text;
    }

    @Nullable
    String optionalText(String field) {
        return has(field) && !at(field).asString("").isBlank() ? text(field) : null;
    }

    boolean flag(String field) {
        return at(field).asBoolean(false);
    }

    long id(String field, String missing) {
        if (at(field).isIntegralNumber() && at(field).longValue() > 0) {
            return at(field).longValue();
        }
        wrong(field, missing, field + " is not chosen");
        return 0;
    }

    int percent(String field) {
        JsonNode value = at(field);
        if (value.isIntegralNumber() && value.intValue() >= 0 && value.intValue() <= 100) {
            return value.intValue();
        }
        wrong(field, "out_of_range", field + " is a whole number from 0 to 100");
        return 0;
    }

    Duration duration() {
        long amount = at("amount").isIntegralNumber() ? at("amount").longValue() : 0;
        Duration unit = switch (at("unit").asString("")) {
            case "minutes" -> Duration.ofMinutes(1);
            case "hours" -> Duration.ofHours(1);
            case "days" -> Duration.ofDays(1);
            default -> {
                wrong("unit", "unknown_value", "unit is minutes, hours or days");
                yield Duration.ofMinutes(1);
            }
        };
        if (amount < 1 || amount > LONGEST_WAIT.dividedBy(unit)) {
            wrong("amount", "out_of_range", "a wait is from one minute to 366 days");
            return unit;
        }
        return unit.multipliedBy(amount);
    }

    @Nullable
    String purpose() {
        String purpose = optionalText("purpose");
        if (purpose != null && !PURPOSES.contains(purpose)) {
            wrong("purpose", "unknown_value", "purpose is marketing or service");
        }
        return purpose;
    }

    /** An address outside, as far as can be told without asking for it; it may hold no user and no fragment. */
    String url(String field) {
        String url = text(field);
        if (url.isEmpty()) {
            return url;
        }
        try {
            URI uri = URI.create(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        wrong(field, "invalid_url", field + " must be an http or https address");
        return url;
    }

    @Nullable
    Condition condition(String field) {
        return reading(field, () -> ConditionCodec.read(at(field)));
    }

    @Nullable
    Condition optionalCondition(String field) {
        return has(field) ? condition(field) : null;
    }

    List<Where> where() {
        List<Where> read = reading("where", () -> ConditionCodec.readFilters(at("where")));
        return read == null ? List.of() : read;
    }

    EventRule rule(boolean keyed) {
        boolean sameKey = flag("sameKey");
        if (sameKey && !keyed) {
            wrong("sameKey", "trigger_has_no_key", "the trigger has no key property to compare with");
        }
        return new EventRule(text("event"), where(), sameKey);
    }

    private <T> @Nullable T reading(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidCondition invalid) {
            for (Fault fault : invalid.faults()) {
                Fault here = fault.under(field);
                wrong(here.field(), here.code(), here.detail());
            }
            return null;
        }
    }
}
