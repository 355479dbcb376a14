package cdp.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.ImportReading;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void headersAreMadeUniqueAndEmptyOnesAreNumbered() throws IOException {
        assertThat(table("name,, name ,金额\nx,1,y,2\n").headers()).containsExactly("name", "列 2", "name (2)", "金额");
    }

    @Test
    void titlesAboveTheHeadersArePassedOver() throws IOException {
        Table table = table("会员消费明细\n导出时间 2026-01-02\n\n会员号,时间,金额\nM1,2026-01-01 10:00,5\n");
        assertThat(table.headers()).containsExactly("会员号", "时间", "金额");
        assertThat(next(table).number()).isEqualTo(5);
    }

    @Test
    void aFileWithoutHeadersIsNumbered() throws IOException {
        Table table = table("1,2268318,pv,1511544070\n1,2333346,pv,1511561733\n");
        assertThat(table.headers()).containsExactly("列 1", "列 2", "列 3", "列 4");
        assertThat(next(table).number()).isEqualTo(1);
    }

    @Test
    void rowsTooNarrowOrTooWideAreFaulty() throws IOException {
        Table table = table("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n,,\n1,2,3\n");
        assertThat(next(table).fault())
                .isNotNull()
                .extracting(SourceRow.Fault::code)
                .isEqualTo(RowErrorCode.TOO_FEW_COLUMNS);
        assertThat(next(table).fault())
                .isNotNull()
                .extracting(SourceRow.Fault::code)
                .isEqualTo(RowErrorCode.TOO_MANY_COLUMNS);
        assertThat(next(table).fault()).isNull();
        assertThat(next(table).number()).isEqualTo(6);
        assertThat(table.next()).isNull();
    }

    @Test
    void anEmptyHeaderAtTheEndNeedsNoCell() throws IOException {
        Table table = table("a,b,\n1,2\n");
        assertThat(next(table).cells()).containsExactly("1", "2", "");
    }

    private static SourceRow next(Table table) throws IOException {
        SourceRow row = table.next();
        assertThat(row).isNotNull();
        return row;
    }

    private static Table table(String text) throws IOException {
        return new Table(
                new CsvRows(new StringReader(text), ',', () -> 0),
                new ImportReading("UTF-8", ",", null),
                List.of(),
                null);
    }
}
