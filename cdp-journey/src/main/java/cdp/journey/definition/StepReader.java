package cdp.journey.definition;

import cdp.journey.definition.Step.Split.Arm;
import cdp.segment.SegmentId;
import cdp.segment.condition.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One node's settings as a typed step. */
final class StepReader {
    private static final int MOST_ARMS = 10;

    private final References references;
    private final boolean keyed;

    /** @param keyed whether the journey's trigger has a key property */
    StepReader(References references, boolean keyed) {
        this.references = references;
        this.keyed = keyed;
    }

    /** Null when the settings do not make a step; what is wrong with them is told then, and may be told otherwise. */
    @Nullable
    Step read(StepKind kind, Settings settings) {
        return switch (kind) {
            case EVENT_TRIGGER ->
                new Step.EventTrigger(
                        settings.text("event"),
                        settings.where(),
                        settings.optionalText("key"),
                        settings.optionalCondition("condition"));
            case SEGMENT_TRIGGER -> segment(settings);
            case WAIT -> new Step.Wait(settings.duration());
            case WAIT_FOR_EVENT -> new Step.WaitForEvent(settings.rule(keyed), settings.duration());
            case BRANCH -> branch(settings);
            case SPLIT -> split(settings);
            case SEND -> send(settings);
            case SET_ATTRIBUTE -> attribute(settings);
            case WEBHOOK ->
                new Step.CallWebhook(settings.url("url"), settings.optionalText("bodyTemplate"), false, null);
            case END -> new Step.End();
        };
    }

    private @Nullable Step segment(Settings settings) {
        long id = settings.id("segmentId", "missing_segment");
        String on = settings.at("on").asString("entered");
        if (!on.equals("entered") && !on.equals("left")) {
            settings.wrong("on", "unknown_value", "on is entered or left");
        }
        if (id == 0) {
            return null;
        }
        SegmentId segment = new SegmentId(id);
        if (!references.hasSegment(segment)) {
            settings.wrong("segmentId", "unknown_segment", "there is no published segment " + id);
        }
        return new Step.SegmentTrigger(segment, on.equals("entered"));
    }

    private static @Nullable Step branch(Settings settings) {
        if (!settings.has("condition")) {
            settings.wrong("condition", "missing_condition", "nothing says which way to go");
            return null;
        }
        Condition condition = settings.condition("condition");
        return condition == null ? null : new Step.Branch(condition);
    }

    private static Step split(Settings settings) {
        List<Arm> arms = new ArrayList<>();
        Set<String> ids = new HashSet<>(Set.of(Step.Split.CONTROL));
        JsonNode given = settings.at("arms");
        for (int i = 0; i < given.size(); i++) {
            JsonNode arm = given.get(i);
            String id = arm.path("id").asString("");
            if (id.isBlank() || !ids.add(id)) {
                settings.wrong("arms[" + i + "].id", "duplicate_id", "every arm has an id of its own");
            }
            arms.add(new Arm(
                    id, arm.path("name").asString(id), arm.path("weight").asInt(0)));
        }
        int control =
                settings.has("control") ? settings.at("control").path("weight").asInt(0) : 0;
        int sum = control + arms.stream().mapToInt(Arm::weight).sum();
        boolean negative = control < 0 || arms.stream().anyMatch(arm -> arm.weight() < 0);
        if (arms.isEmpty() || arms.size() > MOST_ARMS) {
            settings.wrong("arms", "required", "from 1 to " + MOST_ARMS + " arms");
        } else if (negative || sum != 100) {
            settings.wrong("arms", "weights_not_100", "the shares add up to " + sum + ", not to 100");
        }
        return new Step.Split(arms, control);
    }

    private @Nullable Step send(Settings settings) {
        String purpose = settings.purpose();
        return switch (settings.at("channel").asString("")) {
            case "webhook" ->
                new Step.CallWebhook(settings.url("url"), settings.optionalText("bodyTemplate"), true, purpose);
            case "email" -> mail(settings, purpose);
            default -> {
                settings.wrong("channel", "unknown_value", "channel is email or webhook");
                yield null;
            }
        };
    }

    private @Nullable Step mail(Settings settings, @Nullable String purpose) {
        long template = settings.id("templateId", "missing_template");
        if (template != 0 && !references.hasTemplate(template)) {
            settings.wrong("templateId", "unknown_template", "there is no template " + template);
        }
        return template == 0 ? null : new Step.SendEmail(template, purpose);
    }

    private static Step attribute(Settings settings) {
        String key = settings.text("key");
        JsonNode value = settings.at("value");
        if (!value.isValueNode() || value.isNull() || value.asString("").length() > 500) {
            settings.wrong("value", "required", "value is a text, a number or true or false");
        }
        return new Step.SetAttribute(key, value.toString());
    }
}
