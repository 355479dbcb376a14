package cdp.web.console.imports;

import cdp.ingest.RowError;
import org.jspecify.annotations.Nullable;

/** An error of a row; what the row says is a customer's data and shown only to those who may work with files. */
record ErrorView(long row, @Nullable String column, String code, String detail, String line) {

    static ErrorView of(RowError error) {
        return new ErrorView(error.row(), error.column(), error.code(), error.detail(), error.line());
    }

    static ErrorView withoutText(RowError error) {
        return new ErrorView(error.row(), error.column(), error.code(), "", "");
    }
}
