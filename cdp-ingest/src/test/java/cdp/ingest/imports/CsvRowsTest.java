package cdp.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void everyLineEndAndALastLineWithoutOneAreRead() throws IOException {
        assertThat(cells("a,b\r\n1,2\r3,4\n\n5,6"))
                .containsExactly(
                        List.of("a", "b"), List.of("1", "2"), List.of("3", "4"), List.of(""), List.of("5", "6"));
    }

    @Test
    void quotedFieldsHoldDelimitersQuotesAndLineEnds() throws IOException {
        assertThat(cells("\"a,1\",\"say \"\"hi\"\"\",\"two\r\nlines\"\nx,y,z\n"))
                .containsExactly(List.of("a,1", "say \"hi\"", "two\nlines"), List.of("x", "y", "z"));
    }

    @Test
    void spacesAroundQuotesAndQuotesInsideUnquotedFieldsAreHarmless() throws IOException {
        assertThat(cells("1, \"b c\" ,d\n5\" pipe,2,3\n"))
                .containsExactly(List.of("1", "b c", "d"), List.of("5\" pipe", "2", "3"));
    }

    @Test
    void aRowWithBrokenQuotesIsFaultyAndTheNextIsRead() throws IOException {
        List<SourceRow> rows = rows("a,b\n\"5\" pipe\",3\n4,5\n", ',');
        assertThat(rows.get(1).fault())
                .isNotNull()
                .extracting(SourceRow.Fault::code)
                .isEqualTo(RowErrorCode.MALFORMED_QUOTES);
        assertThat(rows.get(2).cells()).containsExactly("4", "5");
        assertThat(rows.get(2).number()).isEqualTo(3);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRowOnly() throws IOException {
        List<SourceRow> rows = rows("a,b\n1,\"open\n" + "2,3\n".repeat(400_000), ',');
        assertThat(rows).hasSize(400_002);
        assertThat(rows.stream().filter(row -> row.fault() != null))
                .extracting(SourceRow::number)
                .containsExactly(2L);
    }

    @Test
    void aRowOfMoreThanAMegabyteIsFaultyAndTheNextIsRead() throws IOException {
        List<SourceRow> rows = rows("a,b\n" + "x".repeat(3_000_000) + ",1\n4,5\n", ',');
        assertThat(rows.get(1).fault())
                .isNotNull()
                .extracting(SourceRow.Fault::code)
                .isEqualTo(RowErrorCode.ROW_TOO_LONG);
        assertThat(rows.get(1).cells().getFirst().length()).isLessThan(1100);
        assertThat(rows.get(2).cells()).containsExactly("4", "5");
    }

    @Test
    void aLineEndSplitBetweenTwoReadsIsOneLineEnd() throws IOException {
        String line = "x".repeat(32 * 1024 - 1) + "\r\n1\r\n";
        assertThat(cells(line)).hasSize(2);
    }

    @Test
    void theDelimiterIsTheOneThatCutsEvenly() {
        assertThat(DelimiterDetector.detect("a,b;c\n1,2;3\n")).isEqualTo(',');
        assertThat(DelimiterDetector.detect("name;amount\nx;1,50\ny;2,75\n")).isEqualTo(';');
        assertThat(DelimiterDetector.detect("a\tb\tc\n1,5\t2\t3\n1\t2\t3\n")).isEqualTo('\t');
        assertThat(DelimiterDetector.detect("a|b\n1|2\n")).isEqualTo('|');
        assertThat(DelimiterDetector.detect("single\n1\n2\n")).isEqualTo(',');
        assertThat(DelimiterDetector.detect("a;b\n\"x;y,z,w\";1\n\"p;q,r\";2\n"))
                .isEqualTo(';');
    }

    private static List<List<String>> cells(String text) throws IOException {
        return rows(text, ',').stream().map(SourceRow::cells).toList();
    }

    private static List<SourceRow> rows(String text, char delimiter) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (CsvRows source = new CsvRows(new StringReader(text), delimiter, () -> 0)) {
            SourceRow row = source.next();
            while (row != null) {
                rows.add(row);
                row = source.next();
            }
        }
        return rows;
    }
}
