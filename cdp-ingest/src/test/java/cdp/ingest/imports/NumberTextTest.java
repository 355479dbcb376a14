package cdp.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "-3|-3",
                "+3|3",
                "0.50|0.50",
                ".5|0.5",
                "5.|5",
                "007|7",
                "1,234.50|1234.50",
                "12,345,678|12345678",
                "-1,234|-1234",
                "¥99.00|99.00",
                "￥1,099.5|1099.5",
                "-¥5|-5",
                "¥-5|-5",
                "$ 12.30|12.30",
                "99元|99",
                "CNY 12|12",
                "8.5€|8.5",
                "(12.00)|-12.00",
                "１２３．５|123.5",
                "1 234.5|1234.5",
                "1.38E+10|1.38E+10",
                "1e3|1E+3",
                "−4|-4"
            })
    void numbersArePlainOrDressed(String text, String number) {
        assertThat(NumberText.parse(text)).isEqualByComparingTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "abc",
                "12,50",
                "1,23,456",
                ",123",
                "1234,567",
                "1.2.3",
                "1,234.5,6",
                "12a",
                "--1",
                "1E",
                "1E9999",
                "1-2",
                "¥",
                "2026-01-02"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(NumberText.parse(text)).isNull();
    }
}
