package cdp.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "null",
                "NULL",
                " Null ",
                "\"null\"",
                "ｎｕｌｌ",
                "null\u200B",
                "-1",
                "anonymous",
                "Undefined",
                "none",
                "N/A",
                "empty",
                "0",
                "000000",
                "0000-0000",
                "００００",
                "--",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "00:00:00:00:00:00",
                "{{user_id}}",
                "${userId}",
                "[object Object]",
                "未知"
            })
    void whatNamesNobodyIsRefused(String value) {
        assertThat(BlockedValues.STANDARD.refuses("any", value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"111", "111-1111", "10", "-10", "nullius", "a", "A-A-A", "0086", "nan@mail.example", "88888888"})
    void whatMayNameSomebodyIsNot(String value) {
        assertThat(BlockedValues.STANDARD.refuses("any", value)).isFalse();
    }

    @Test
    void learnedValuesAreRefusedForTheirKindOnly() {
        BlockedValues learned = BlockedValues.STANDARD.and("phone", List.of("Switchboard-1"));

        assertThat(learned.refuses("phone", "switchboard-1")).isTrue();
        assertThat(learned.refuses("mail", "switchboard-1")).isFalse();
        assertThat(learned.refuses("mail", "null")).isTrue();
        assertThat(BlockedValues.STANDARD.refuses("phone", "switchboard-1")).isFalse();
    }
}
