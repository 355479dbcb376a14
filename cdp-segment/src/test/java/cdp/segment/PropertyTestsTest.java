package cdp.segment;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.JsonDoc;
import cdp.segment.condition.Scalar;
import cdp.segment.condition.Span;
import cdp.segment.condition.Where;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyTestsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T06:20:00Z");

    private static boolean pass(cdp.segment.condition.Test test, String value) {
        JsonDoc properties = new JsonDoc(value == null ? "{}" : "{\"p\":" + value + "}");
        return PropertyTests.pass(List.of(new Where("p", test)), properties, NOW);
    }

    private static cdp.segment.condition.Test test(cdp.segment.condition.Test.Op op, Scalar... values) {
        return cdp.segment.condition.Test.of(op, values);
    }

    @Test
    void withoutFiltersEverythingPasses() {
        assertThat(PropertyTests.pass(List.of(), JsonDoc.EMPTY, NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "12.5, true",
                "`\" +12.50 \"`, true",
                "`\"12.5元\"`, false",
                "`\"1e1\"`, false",
                "[12.5], false",
                "true, false",
                "null, false",
                "9.99999, false",
                "1e2, true"
            })
    void numbersAreNumbersWhateverTheyAreWrittenAs(String value, boolean expected) {
        assertThat(pass(test(cdp.segment.condition.Test.Op.GTE, Scalar.of(10)), value))
                .isEqualTo(expected);
    }

    @Test
    void whatIsMissingPassesOnlyTestsOfAbsence() {
        for (cdp.segment.condition.Test.Op op : cdp.segment.condition.Test.Op.values()) {
            cdp.segment.condition.Test test = switch (op) {
                case EQ, NEQ, IN, NOT_IN, GT, GTE, LT, LTE -> test(op, Scalar.of(1));
                case BETWEEN -> test(op, Scalar.of(1), Scalar.of(2));
                case CONTAINS, STARTS_WITH -> test(op, Scalar.of("a"));
                case EXISTS, NOT_EXISTS, IS_TRUE, IS_FALSE -> test(op);
                case BEFORE, AFTER -> test(op, Scalar.of("2026-01-01"));
                case IN_LAST, NOT_IN_LAST -> new cdp.segment.condition.Test(op, List.of(Scalar.of(3)), Span.Unit.DAYS);
            };
            boolean expected = List.of("NEQ", "NOT_IN", "NOT_EXISTS").contains(op.name());
            assertThat(pass(test, null)).as(op + " of nothing").isEqualTo(expected);
            assertThat(pass(test, "null")).as(op + " of null").isEqualTo(expected);
        }
    }

    @Test
    void aTextIsNotTheNumberItSpells() {
        assertThat(pass(test(cdp.segment.condition.Test.Op.EQ, Scalar.of("5")), "5"))
                .isFalse();
        assertThat(pass(test(cdp.segment.condition.Test.Op.EQ, Scalar.of(new BigDecimal("5.0"))), "\"5\""))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15T06:20:00Z, false",
        "2026-11-15T06:20:00.000001Z, true",
        "2026-11-18 14:20, true",
        "2026-11-18 14:20:01, false",
        "2026-11-18T08:20:00+02:00, true",
        "2026-02-30, false",
        "yesterday, false"
    })
    void aTimeIsInTheLastThreeDaysToTheMicrosecond(String time, boolean expected) {
        assertThat(pass(cdp.segment.condition.Test.inLast(Span.days(3)), "\"" + time + "\""))
                .isEqualTo(expected);
    }
}
