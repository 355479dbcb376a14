package cdp.identity.graph;

import cdp.identity.IdentityRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides who each event of a batch is about. Deterministic rules: a strong identifier names a person; an anonymous visitor
 * becomes the person who signs in; two known people become one only on a trusted sender's word and only within the limits of
 * each kind; a weak identifier follows whoever used it last and never joins two known people. Pure: reads no clock, no table.
 */
final class IdentityResolver {
    private final IdentityRules rules;

    IdentityResolver(IdentityRules rules) {
        this.rules = rules;
    }

    Resolution resolve(List<Mention> batch, Known known) {
        Reading reading = new Reading(known);
        long[] persons = new long[batch.size()];
        for (int i = 0; i < persons.length; i++) {
            reading.position = i;
            persons[i] = reading.read(batch.get(i));
        }
        return reading.conclude(persons);
    }

    private final class Reading {
        private final People people;
        private final List<Long> created = new ArrayList<>();
        private final Map<UUID, Resolution.Attachment> attached = new LinkedHashMap<>();
        private final Map<UUID, Resolution.Holding> moved = new HashMap<>();
        private final List<Resolution.Join> joined = new ArrayList<>();
        private final BitSet refused = new BitSet();
        private final Set<UUID> settled;
        private final Map<UUID, Instant> heldSince;
        private final Set<UUID> shared;
        private final Set<UUID> untimely = new HashSet<>();
        /** By weak identifier, the last time the batch tells of so far. */
        private final Map<UUID, Instant> latest = new HashMap<>();

        private int position;

        private Reading(Known known) {
            people = new People(known);
            settled = known.settled();
            heldSince = new HashMap<>(known.heldSince());
            shared = new HashSet<>(known.shared());
        }

        private void refuse() {
            refused.set(position);
        }

        private long read(Mention mention) {
            Set<Long> sure = owners(mention, true);
            Set<Long> unsure = owners(mention, false);
            boolean namesSomebody =
                    mention.claims().stream().anyMatch(claim -> claim.rule().strong());
            if (!mention.isTrusted() && mention.claims().size() > 1 && claimsNews(mention)) {
                refuse();
            }
            if (!namesSomebody) {
                watchOrder(mention, unsure);
            }
            long person;
            if (!sure.isEmpty()) {
                person = joinKnown(mention);
                person = takeOver(mention, person, unsure);
            } else if (namesSomebody) {
                person = firstAnonymous(unsure);
                person = takeOver(mention, person == 0 ? create() : person, unsure);
            } else {
                person = joinAnonymous(mention, unsure);
            }
            attach(mention, mention.claims(), person);
            for (Mention.Claim claim : mention.claims()) {
                if (!claim.rule().strong()) {
                    latest.merge(claim.key(), mention.event().occurredAt(), (a, b) -> a.isAfter(b) ? a : b);
                }
            }
            return person;
        }

        /** What nobody signed, from before its device changed hands, belongs to whoever held it then. */
        private void watchOrder(Mention mention, Set<Long> unsure) {
            boolean severalHolders = unsure.stream().filter(people::isKnown).count() > 1;
            for (Mention.Claim claim : mention.claims()) {
                if (severalHolders || isBeforeItsHolder(claim, mention)) {
                    untimely.add(claim.key());
                }
            }
        }

        private boolean isBeforeItsHolder(Mention.Claim claim, Mention mention) {
            return shared.contains(claim.key()) && !isNewer(claim, mention);
        }

        /** Whether strong identifiers are told together that are not one person's yet: a claim has to be weighed. */
        private boolean claimsNews(Mention mention) {
            List<UUID> strong = mention.strong();
            return strong.size() > 1
                    && !settled.contains(strong.getFirst())
                    && (people.owner(strong.getFirst()) == 0
                            || strong.stream()
                                            .mapToLong(people::owner)
                                            .distinct()
                                            .count()
                                    > 1);
        }

        /** The people the event's identifiers of one strength belong to, surest identifier first. */
        private Set<Long> owners(Mention mention, boolean strong) {
            Set<Long> owners = new LinkedHashSet<>();
            for (Mention.Claim claim : mention.claims()) {
                long owner = claim.rule().strong() == strong ? people.owner(claim.key()) : 0;
                if (owner != 0) {
                    owners.add(owner);
                }
            }
            return owners;
        }

        /**
         * Surest identifier first: a new one goes with the person a less sure one leads to, unless that person has another
         * value already; then it names somebody else, and the less sure one stays where it is.
         */
        private long joinKnown(Mention mention) {
            long person = 0;
            List<Mention.Claim> names = new ArrayList<>();
            for (Mention.Claim claim : mention.claims()) {
                long owner = claim.rule().strong() ? people.owner(claim.key()) : 0;
                if (owner == 0 && claim.rule().strong() && person == 0) {
                    names.add(claim);
                } else if (owner != 0 && person == 0) {
                    person = people.hasRoomFor(names, owner) ? owner : somebodyElse();
                    attach(mention, names, person);
                } else if (owner != 0 && owner != person && !settled.contains(claim.key())) {
                    person = mayJoin(mention, person, owner) ? join(mention, person, owner) : person;
                }
            }
            return person;
        }

        private long somebodyElse() {
            refuse();
            return create();
        }

        private boolean mayJoin(Mention mention, long one, long other) {
            boolean may = (mention.isTrusted() || !people.isKnown(one) || !people.isKnown(other))
                    && people.fitTogether(
                            one,
                            other,
                            family -> rules.of(family.substring(0, family.indexOf(' ')))
                                    .maxPerPerson());
            if (!may) {
                refuse();
            }
            return may;
        }

        /** Anonymous visitors the event's weak identifiers lead to become the person; known people keep only their name. */
        private long takeOver(Mention mention, long person, Set<Long> unsure) {
            long result = person;
            for (long other : unsure) {
                if (other != result && !people.isKnown(other)) {
                    result = join(mention, result, other);
                }
            }
            for (Mention.Claim claim : mention.claims()) {
                long owner = claim.rule().strong() ? 0 : people.owner(claim.key());
                if (owner != 0 && owner != result) {
                    change(claim, mention, result);
                } else if (owner != 0 && isBeforeItsHolder(claim, mention)) {
                    untimely.add(claim.key());
                }
            }
            return result;
        }

        private void change(Mention.Claim claim, Mention mention, long person) {
            Instant at = mention.event().occurredAt();
            Instant last = latest.get(claim.key());
            if (!heldSince.containsKey(claim.key())
                    || !isNewer(claim, mention)
                    || (last != null && !at.isAfter(last))) {
                untimely.add(claim.key());
            }
            if (isNewer(claim, mention)) {
                people.give(claim, person);
                heldSince.put(claim.key(), at);
                moved.put(claim.key(), new Resolution.Holding(person, mention));
            }
            shared.add(claim.key());
        }

        /** A weak identifier follows whoever took it last, not whoever was heard of last. */
        private boolean isNewer(Mention.Claim claim, Mention mention) {
            Instant since = heldSince.get(claim.key());
            return since == null || !mention.event().occurredAt().isBefore(since);
        }

        private long firstAnonymous(Set<Long> unsure) {
            return unsure.stream()
                    .filter(person -> !people.isKnown(person))
                    .findFirst()
                    .orElse(0L);
        }

        private long joinAnonymous(Mention mention, Set<Long> unsure) {
            long person = 0;
            for (long other : unsure) {
                if (person == 0) {
                    person = other;
                } else if (!people.isKnown(person) || !people.isKnown(other)) {
                    person = join(mention, person, other);
                }
            }
            return person == 0 ? create() : person;
        }

        private void attach(Mention mention, List<Mention.Claim> claims, long person) {
            for (Mention.Claim claim : claims) {
                boolean free = people.owner(claim.key()) == 0;
                if (free && (!claim.rule().strong() || people.hasRoomFor(List.of(claim), person))) {
                    people.give(claim, person);
                    attached.put(claim.key(), new Resolution.Attachment(mention, claim, person));
                    if (!claim.rule().strong() && !mention.strong().isEmpty()) {
                        heldSince.put(claim.key(), mention.event().occurredAt());
                    }
                } else if (free) {
                    refuse();
                }
            }
        }

        private long create() {
            long person = people.create();
            created.add(person);
            return person;
        }

        private long join(Mention mention, long one, long other) {
            Resolution.Visit visit = visit(mention, one, other);
            long winner = people.join(one, other);
            if (one > 0 && other > 0) {
                joined.add(new Resolution.Join(winner, winner == one ? other : one, visit, mention));
            }
            return winner;
        }

        private Resolution.@Nullable Visit visit(Mention mention, long one, long other) {
            boolean known = people.isKnown(one);
            if (known == people.isKnown(other)) {
                return null;
            }
            List<UUID> strong = mention.strong();
            return new Resolution.Visit(
                    known ? other : one, strong.isEmpty() ? people.anchor(known ? one : other) : strong.getFirst());
        }

        /** Follows everyone to whom they became by the end of the batch. */
        private Resolution conclude(long[] persons) {
            for (int i = 0; i < persons.length; i++) {
                persons[i] = people.current(persons[i]);
            }
            attached.replaceAll((key, attachment) ->
                    new Resolution.Attachment(attachment.mention(), attachment.claim(), people.owner(key)));
            moved.keySet().removeAll(attached.keySet());
            moved.replaceAll((key, holding) -> new Resolution.Holding(people.owner(key), holding.evidence()));
            List<Resolution.Join> joins = joined.stream()
                    .map(join -> new Resolution.Join(
                            people.current(join.winner()), join.loser(), join.visit(), join.evidence()))
                    .toList();
            List<Long> remaining = created.stream()
                    .filter(person -> people.current(person) == person)
                    .toList();
            return new Resolution(persons, remaining, attached, moved, joins, untimely, refused);
        }
    }
}
