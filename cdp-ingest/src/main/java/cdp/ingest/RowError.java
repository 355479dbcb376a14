package cdp.ingest;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with one row. A row with any error is refused whole; its neighbours go on.
 *
 * @param row as a spreadsheet counts: the first line is row 1
 * @param number counts the errors of a row from 0
 * @param column header of the column; null when it is about the whole row
 * @param line the row's own text, shortened
 */
public record RowError(long row, int number, @Nullable String column, String code, String detail, String line) {}
