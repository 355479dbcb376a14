package cdp.identity.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdFilterTest {
    private final Random random = new Random(7);
    private final IdFilter filter = new IdFilter(1 << 17);

    @Test
    void neverDeniesWhatItHasSeen() {
        List<UUID> ids = ids(100_000);
        filter.addAll(ids);

        assertThat(ids).allMatch(filter::mayHold);
    }

    @Test
    void seldomClaimsWhatItHasNotSeen() {
        filter.addAll(ids(100_000));

        assertThat(ids(100_000).stream().filter(filter::mayHold).count()).isBetween(1L, 2_000L);
    }

    @Test
    void anEmptyOneHoldsNothing() {
        assertThat(ids(1_000)).noneMatch(filter::mayHold);
    }

    private List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        return ids;
    }
}
