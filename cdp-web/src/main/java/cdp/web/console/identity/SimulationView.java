package cdp.web.console.identity;

import cdp.identity.HeldIdentifier;
import cdp.identity.RuleEffects;
import cdp.identity.RuleEffects.Bar;
import cdp.identity.RuleEffects.Because;
import cdp.identity.RuleEffects.Example;
import cdp.identity.RuleSimulation;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How far trying a draft has come, and what came out. */
record SimulationView(
        UUID id,
        String state,
        String phase,
        RulesBody draft,
        int basedOn,
        String by,
        long done,
        long total,
        long ratePerSecond,
        @Nullable Long etaSeconds,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable EffectsView effects,
        @Nullable String error) {

    record EffectsView(
            long identifiers,
            long links,
            long peopleBefore,
            long peopleAfter,
            long merges,
            long splits,
            long moves,
            long vanished,
            long appeared,
            List<BarView> sizes,
            List<ClusterView> largest,
            List<HubView> hubs,
            List<ExampleView> merged,
            List<ExampleView> split,
            List<MoveView> moved,
            List<String> unrecorded) {}

    record BarView(int from, @Nullable Integer to, long before, long after) {
        static BarView of(Bar bar) {
            return new BarView(bar.from(), bar.to(), bar.before(), bar.after());
        }
    }

    record ClusterView(@Nullable HolderView surest, int before, int after) {}

    record HubView(@Nullable HolderView identifier, int seenWith, int people, String before, String after) {}

    record ExampleView(
            List<PartView> parts, int partsTotal, @Nullable ReasonView because) {}

    record PartView(@Nullable HolderView surest, int identifiers) {}

    record MoveView(
            @Nullable HolderView identifier,
            @Nullable HolderView from,
            @Nullable HolderView to,
            @Nullable ReasonView because) {}

    record ReasonView(
            String reason, @Nullable String kind, @Nullable HolderView identifier) {}

    /** @param named identifiers as they are held now */
    static SimulationView of(RuleSimulation simulation, Function<Set<UUID>, Map<UUID, HeldIdentifier>> named) {
        RuleEffects effects = simulation.effects();
        return new SimulationView(
                simulation.id(),
                word(simulation.state()),
                word(simulation.phase()),
                RulesBody.of(simulation.draft()),
                simulation.basedOn(),
                simulation.by(),
                simulation.done(),
                simulation.total(),
                simulation.ratePerSecond(),
                simulation.etaSeconds(),
                simulation.startedAt(),
                simulation.endedAt(),
                effects == null ? null : new Naming(named.apply(keys(effects))).effects(effects),
                simulation.error());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Set<UUID> keys(RuleEffects effects) {
        Set<UUID> keys = new HashSet<>();
        effects.largest().forEach(cluster -> keys.add(cluster.surest()));
        effects.hubs().forEach(hub -> keys.add(hub.key()));
        List.of(effects.merged(), effects.split())
                .forEach(examples -> examples.forEach(example -> {
                    example.parts().forEach(part -> keys.add(part.surest()));
                    add(keys, example.because());
                }));
        effects.moved().forEach(move -> {
            keys.addAll(List.of(move.key(), move.from(), move.to()));
            add(keys, move.because());
        });
        return keys;
    }

    private static void add(Set<UUID> keys, @Nullable Because because) {
        UUID key = because == null ? null : because.key();
        if (key != null) {
            keys.add(key);
        }
    }

    private record Naming(Map<UUID, HeldIdentifier> named) {

        private @Nullable HolderView holder(@Nullable UUID key) {
            return key == null ? null : HolderView.orNull(key, named.get(key));
        }

        private EffectsView effects(RuleEffects effects) {
            return new EffectsView(
                    effects.identifiers(),
                    effects.links(),
                    effects.peopleBefore(),
                    effects.peopleAfter(),
                    effects.merges(),
                    effects.splits(),
                    effects.moves(),
                    effects.vanished(),
                    effects.appeared(),
                    effects.sizes().stream().map(BarView::of).toList(),
                    effects.largest().stream()
                            .map(one -> new ClusterView(holder(one.surest()), one.before(), one.after()))
                            .toList(),
                    effects.hubs().stream()
                            .map(hub -> new HubView(
                                    holder(hub.key()),
                                    hub.seenWith(),
                                    hub.people(),
                                    word(hub.before()),
                                    word(hub.after())))
                            .toList(),
                    effects.merged().stream().map(this::example).toList(),
                    effects.split().stream().map(this::example).toList(),
                    effects.moved().stream()
                            .map(move -> new MoveView(
                                    holder(move.key()), holder(move.from()), holder(move.to()), reason(move.because())))
                            .toList(),
                    effects.unrecorded());
        }

        private ExampleView example(Example example) {
            return new ExampleView(
                    example.parts().stream()
                            .map(part -> new PartView(holder(part.surest()), part.identifiers()))
                            .toList(),
                    example.partsTotal(),
                    reason(example.because()));
        }

        private @Nullable ReasonView reason(@Nullable Because because) {
            return because == null
                    ? null
                    : new ReasonView(word(because.reason()), because.kind(), holder(because.key()));
        }
    }
}
