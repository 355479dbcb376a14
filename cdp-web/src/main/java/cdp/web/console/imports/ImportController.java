package cdp.web.console.imports;

import static cdp.web.console.imports.ImportProblems.answering;

import cdp.ingest.Import;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportReading;
import cdp.ingest.ImportTotals;
import cdp.ingest.ImportTotals.Landed;
import cdp.ingest.Imports;
import cdp.ingest.RowError;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.Problem;
import cdp.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/imports")
class ImportController {
    private static final String CURRENCY = "CNY";

    private final Imports imports;
    private final ImportDesk desk;
    private final ObjectProvider<ImportTotals> totals;
    private final Clock clock;

    ImportController(Imports imports, ImportDesk desk, ObjectProvider<ImportTotals> totals, Clock clock) {
        this.imports = imports;
        this.desk = desk;
        this.totals = totals;
        this.clock = clock;
    }

    record Position(long id) {}

    record ErrorPosition(long row, int number) {}

    record MappingRequest(
            @NotNull ImportMapping mapping,
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable String sheet) {
        ImportReading reading() {
            return new ImportReading(encoding, delimiter, sheet);
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allows(Permission.IMPORTS_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView upload(@RequestPart MultipartFile file, @RequestParam int sourceId, @AuthenticationPrincipal SignedIn by)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return ImportView.of(desk.upload(sourceId, name, content, by.name()));
        }
    }

    @GetMapping
    @Allows(Permission.IMPORTS_READ)
    Page<ImportView> list(@RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        int size = Page.limit(limit);
        long before = Cursor.read(cursor, Position.class).map(Position::id).orElse(Long.MAX_VALUE);
        return Page.of(
                imports.page(before, size + 1),
                size,
                ImportView::of,
                imported -> new Position(imported.id().value()));
    }

    @GetMapping("/{id}")
    @Allows(Permission.IMPORTS_READ)
    ImportView find(@PathVariable long id) {
        return ImportView.of(desk.require(id));
    }

    @GetMapping("/{id}/preview")
    @Allows(Permission.IMPORTS_MANAGE)
    PreviewViews.RawView preview(
            @PathVariable long id,
            @RequestParam @Nullable String encoding,
            @RequestParam @Nullable String delimiter,
            @RequestParam @Nullable String sheet) {
        ImportReading reading = new ImportReading(encoding, delimiter, sheet);
        return PreviewViews.RawView.of(
                answering(() -> imports.preview(desk.require(id).id(), reading)));
    }

    @PostMapping("/{id}/preview")
    @Allows(Permission.IMPORTS_MANAGE)
    PreviewViews.MappedView preview(@PathVariable long id, @Valid @RequestBody MappingRequest request) {
        return new PreviewViews.MappedView(
                answering(() -> imports.preview(desk.require(id).id(), request.reading(), request.mapping())).stream()
                        .map(PreviewViews.RowView::of)
                        .toList());
    }

    @PostMapping("/{id}/start")
    @Allows(Permission.IMPORTS_MANAGE)
    ImportView start(@PathVariable long id, @Valid @RequestBody MappingRequest request) {
        return ImportView.of(desk.start(id, request.reading(), request.mapping()));
    }

    @PostMapping("/{id}/cancel")
    @Allows(Permission.IMPORTS_MANAGE)
    ImportView cancel(@PathVariable long id) {
        return ImportView.of(desk.cancel(id));
    }

    @PostMapping("/{id}/resume")
    @Allows(Permission.IMPORTS_MANAGE)
    ImportView resume(@PathVariable long id) {
        return ImportView.of(desk.resume(id));
    }

    @DeleteMapping("/{id}")
    @Allows(Permission.IMPORTS_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        desk.delete(id);
    }

    @GetMapping("/{id}/errors")
    @Allows(Permission.IMPORTS_READ)
    Page<ErrorView> errors(
            @PathVariable long id,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            @AuthenticationPrincipal SignedIn by) {
        int size = Page.limit(limit);
        ErrorPosition after = Cursor.read(cursor, ErrorPosition.class).orElse(new ErrorPosition(0, 0));
        List<RowError> errors = imports.errors(desk.require(id).id(), after.row(), after.number(), size + 1);
        boolean full = by.may(Permission.IMPORTS_MANAGE);
        return Page.of(
                errors,
                size,
                error -> full ? ErrorView.of(error) : ErrorView.withoutText(error),
                error -> new ErrorPosition(error.row(), error.number()));
    }

    @GetMapping("/{id}/errors.csv")
    @Allows(Permission.IMPORTS_MANAGE)
    void errorReport(@PathVariable long id, HttpServletResponse response) throws IOException {
        Import imported = desk.require(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-errors.csv\"");
        imports.writeErrors(imported.id(), response.getWriter());
    }

    @ExceptionHandler
    ResponseEntity<Problem> brokenUpload(MultipartException broken) {
        Problem problem = broken instanceof MaxUploadSizeExceededException
                ? Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE, "body_too_large", "The file is larger than this server takes.")
                : Problem.of(HttpStatus.BAD_REQUEST, "invalid_form", "The upload is no complete multipart form.");
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping("/{id}/totals")
    @Allows(Permission.IMPORTS_READ)
    TotalsView totals(@PathVariable long id) {
        Import imported = desk.require(id);
        ImportTotals landing = totals.getIfAvailable();
        Landed landed = landing == null
                ? new Landed(0, 0, BigDecimal.ZERO, CURRENCY, clock.instant())
                : landing.of(imported.id());
        return TotalsView.of(imported, imports.refusals(imported.id()), landed);
    }
}
