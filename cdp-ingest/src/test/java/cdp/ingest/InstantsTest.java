package cdp.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    @Test
    void whatIsWrittenIsRead() {
        Random random = new Random(1);
        int[] grains = {1, 1_000, 1_000_000, 100_000_000, 1_000_000_000};
        for (int i = 0; i < 100_000; i++) {
            int grain = grains[random.nextInt(grains.length)];
            long nanos = random.nextInt(1_000_000_000) / grain * (long) grain;
            Instant instant = Instant.ofEpochSecond(random.nextLong(-62_167_219_200L, 253_402_300_800L), nanos);

            assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T08:15:30Z",
                "2026-11-22T08:15:30.1Z",
                "2026-11-22T08:15:30.000000001Z",
                "2026-11-22T08:15:30.Z",
                "2024-02-29T23:59:59.999999999Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T08:15:30+08:00",
                "+12026-11-22T08:15:30Z",
                "-0001-11-22T08:15:30Z",
                "2026-11-22t08:15:30z"
            })
    void whatIsWrittenOtherwiseIsReadAsTheLibraryDoes(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-22",
                "2026-11-22T08:15Z",
                "2026-13-22T08:15:30Z",
                "2023-02-29T08:15:30Z",
                "2026-11-22T25:15:30Z",
                "2026-11-22T08:60:30Z",
                "2026-11-22T08:15:61Z",
                "2026-11-22T08:15:30.1234567890Z",
                "2026-11-22T08:15:30.12a4Z",
                "2026-11-22T08:15:3०Z"
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
