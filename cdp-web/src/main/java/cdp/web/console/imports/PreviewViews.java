package cdp.web.console.imports;

import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportPreview;
import cdp.ingest.RowError;
import cdp.web.console.SetAsideView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The beginning of a file as the console shows it before anything is started. */
final class PreviewViews {
    private PreviewViews() {}

    record RawView(
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable String sheet,
            List<String> sheets,
            List<String> headers,
            List<List<String>> rows,
            ImportMapping suggestion) {

        static RawView of(ImportPreview preview) {
            return new RawView(
                    preview.reading().encoding(),
                    ImportView.blankToNull(preview.reading().delimiter()),
                    preview.reading().sheet(),
                    preview.sheets(),
                    preview.headers(),
                    preview.rows(),
                    preview.suggestion());
        }
    }

    record MappedView(List<RowView> rows) {}

    record RowView(long row, @Nullable EventView event, List<FaultView> errors) {
        static RowView of(ImportPreview.Row row) {
            return new RowView(
                    row.row(),
                    row.event().map(EventView::of).orElse(null),
                    row.errors().stream().map(FaultView::of).toList());
        }
    }

    record EventView(
            String name,
            Instant occurredAt,
            List<Identifier> identifiers,
            List<SetAsideView> setAside,
            JsonNode properties,
            JsonNode traits) {
        static EventView of(Event event) {
            return new EventView(
                    event.name(),
                    event.occurredAt(),
                    event.identifiers(),
                    SetAsideView.of(event.context().parse()),
                    event.properties().parse(),
                    event.traits().parse());
        }
    }

    record FaultView(@Nullable String column, String code, String detail) {
        static FaultView of(RowError error) {
            return new FaultView(error.column(), error.code(), error.detail());
        }
    }
}
