package cdp.ingest.imports;

import cdp.ingest.Imports.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet. Where a row ends is not stored in a workbook, so short ones are filled up by whoever knows the width. */
final class ExcelRows implements RowSource {
    private final ExcelFile file;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final ExcelCells cells = new ExcelCells();
    private final long rowsTotal;
    private final long sizeBytes;
    private long lastRow;

    ExcelRows(ExcelFile file, Sheet sheet, long rowsTotal, long sizeBytes) throws IOException {
        this.file = file;
        this.stream = file.rows(sheet);
        this.rows = stream.iterator();
        this.rowsTotal = rowsTotal;
        this.sizeBytes = sizeBytes;
    }

    /** How many rows the sheet holds: found by reading it once. */
    static long count(ExcelFile file, Sheet sheet) throws IOException {
        try (Stream<Row> all = file.rows(sheet)) {
            return all.filter(row -> row.getPhysicalCellCount() > 0).count();
        } catch (ExcelReaderException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            List<String> texts = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                texts.add(cells.text(row.getCell(i)));
            }
            lastRow = row.getRowNum();
            return SourceRow.of(lastRow, texts);
        } catch (ExcelReaderException damaged) {
            throw damaged(damaged);
        }
    }

    private static UnreadableFile damaged(ExcelReaderException cause) {
        return new UnreadableFile("damaged_file", "the sheet is damaged: " + cause.getMessage());
    }

    /** A share of the file by rows: a workbook's bytes are not read in the order of its rows. */
    @Override
    public long bytesRead() {
        return rowsTotal == 0 ? 0 : Math.min(sizeBytes, (long) ((double) lastRow / rowsTotal * sizeBytes));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        file.close();
    }
}
