package cdp.segment.testing;

import cdp.identity.OneId;
import cdp.ingest.Event;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import cdp.profile.testing.World;
import java.util.ArrayList;
import java.util.List;

/** People with random attributes and histories, some of them merged. */
public final class RandomPeople {
    private RandomPeople() {}

    /** @return everybody there ever was, those merged away included */
    public static List<OneId> land(World world, Chance chance, int count) {
        List<OneId> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            OneId person = world.person();
            people.add(person);
            world.land(person, told(chance, person));
            for (int events = chance.random().nextInt(0, 9); events > 0; events--) {
                world.land(person, event(chance, person));
            }
        }
        for (int i = 0; i + 1 < count; i += 9) {
            world.merge(people.get(i), people.get(i + 1), event(chance, people.get(i)));
            if (chance.oneIn(2)) {
                world.land(people.get(i), told(chance, people.get(i)));
            }
        }
        return people;
    }

    public static Event event(Chance chance, OneId person) {
        return Events.of(
                Trust.SERVER,
                chance.one(Chance.EVENTS),
                JsonDoc.EMPTY,
                new JsonDoc(chance.document()),
                chance.time(),
                Events.user("u" + person.value()));
    }

    private static Event told(Chance chance, OneId person) {
        return Events.told(chance.document(), chance.time(), Events.user("u" + person.value()));
    }
}
