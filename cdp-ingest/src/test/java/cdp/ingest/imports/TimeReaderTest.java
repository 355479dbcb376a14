package cdp.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.ImportMapping.Time;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2011-12-09 12:50:00, 2011-12-09T04:50:00Z",
        "2011-12-09 12:50, 2011-12-09T04:50:00Z",
        "2011-12-09T12:50:00, 2011-12-09T04:50:00Z",
        "2011-12-09T12:50:00Z, 2011-12-09T12:50:00Z",
        "2011-12-09T12:50:00.125+02:00, 2011-12-09T10:50:00.125Z",
        "2011-12-09 12:50:00 +0800, 2011-12-09T04:50:00Z",
        "2011-12-09, 2011-12-08T16:00:00Z",
        "2020/2/21 0:00, 2020-02-20T16:00:00Z",
        "2020/2/21 8:05:09, 2020-02-21T00:05:09Z",
        "2020.2.21, 2020-02-20T16:00:00Z",
        "2020年2月21日, 2020-02-20T16:00:00Z",
        "2020年2月21日 8时5分9秒, 2020-02-21T00:05:09Z",
        "2020-02-21 下午1:30, 2020-02-21T05:30:00Z",
        "12/9/2011 8:26, 2011-12-09T00:26:00Z",
        "12/9/2011 12:26 AM, 2011-12-08T16:26:00Z",
        "12/9/2011 1:26:30 PM, 2011-12-09T05:26:30Z",
        "1511658000, 2017-11-26T01:00:00Z",
        "1511658000123, 2017-11-26T01:00:00.123Z",
        "20200221, 2020-02-20T16:00:00Z",
        "20200221080509, 2020-02-21T00:05:09Z",
        "43882.5, 2020-02-21T04:00:00Z"
    })
    void commonFormatsNeedNoName(String text, String instant) {
        assertThat(reader(Time.AUTO).read(text)).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2011-13-09",
                "2011-02-30",
                "13/1/2010",
                "12/1/10 8:26",
                "2011-12-09 25:00",
                "2011-12-09 12",
                "2011/12-09",
                "12",
                "99999",
                "2011-12-09 12:50:00 somewhere",
                "2011-12-09x12:50",
                "1-2-2010",
                "20201345"
            })
    void whatCouldMeanTwoThingsOrNothingIsNoTime(String text) {
        assertThat(reader(Time.AUTO).read(text)).isNull();
    }

    @Test
    void aStatedPatternIsFollowed() {
        assertThat(reader("d/M/yyyy H:mm").read("31/1/2010 8:26")).isEqualTo(Instant.parse("2010-01-31T00:26:00Z"));
        assertThat(reader("M/d/yy H:mm").read("12/1/10 8:26")).isEqualTo(Instant.parse("2010-12-01T00:26:00Z"));
        assertThat(reader("dd-MMM-yyyy").read("01-Dec-2010")).isEqualTo(Instant.parse("2010-11-30T16:00:00Z"));
        assertThat(reader("yyyy-MM-dd HH:mm:ss").read("2010-02-30 00:00:00")).isNull();
        assertThat(reader("epoch_s").read("1511658000")).isEqualTo(Instant.parse("2017-11-26T01:00:00Z"));
        assertThat(reader("epoch_ms").read("1511658000000")).isEqualTo(Instant.parse("2017-11-26T01:00:00Z"));
        assertThat(reader("excel").read("43882")).isEqualTo(Instant.parse("2020-02-20T16:00:00Z"));
    }

    private static TimeReader reader(String format) {
        return TimeReader.of(new Time("t", format, "Asia/Shanghai"));
    }
}
