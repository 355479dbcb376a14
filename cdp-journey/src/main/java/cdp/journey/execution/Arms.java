package cdp.journey.execution;

import cdp.identity.OneId;
import cdp.journey.JourneyId;
import cdp.journey.definition.Definition;
import cdp.journey.definition.Step;
import java.util.HashMap;
import java.util.Map;

/** Who goes which way at a split: by a hash of journey, split and person, so that the same person always goes the same way. */
final class Arms {
    private Arms() {}

    /** By split, the arm. */
    static Map<String, String> choose(Definition definition, JourneyId journey, OneId person) {
        Map<String, String> arms = new HashMap<>();
        definition.steps().forEach((node, step) -> {
            if (step instanceof Step.Split split) {
                arms.put(node, arm(split, bucket(journey, node, person)));
            }
        });
        return arms;
    }

    private static String arm(Step.Split split, int bucket) {
        int upTo = split.control();
        if (bucket < upTo) {
            return Step.Split.CONTROL;
        }
        for (Step.Split.Arm arm : split.arms()) {
            upTo += arm.weight();
            if (bucket < upTo) {
                return arm.id();
            }
        }
        return split.arms().getLast().id();
    }

    /** 0 to 99, evenly. */
    static int bucket(JourneyId journey, String node, OneId person) {
        long mixed = mix(mix(mix(journey.value()) ^ node.hashCode()) ^ person.value());
        return (int) Math.floorMod(mixed, 100L);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input moves half the bits of the output. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
