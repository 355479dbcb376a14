package cdp.ingest.imports.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.Import;
import cdp.ingest.ImportId;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportPreview;
import cdp.ingest.ImportReading;
import cdp.ingest.ImportStatus;
import cdp.ingest.Imports;
import cdp.ingest.RowError;
import cdp.ingest.SourceId;
import cdp.ingest.imports.ImportsFixture;
import cdp.ingest.testing.InMemoryEventLog;
import cdp.ingest.testing.SettableClock;
import cdp.ingest.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ImportIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("ingest");
    private static final String HEADER = "订单号,会员号,下单时间,数量,单价,城市\n";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final ImportsFixture fixture = new ImportsFixture(DATABASE, clock, ImportsFixture.PROPERTIES);
    private final Imports imports = fixture.imports();
    private final InMemoryEventLog log = new InMemoryEventLog();
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final ImportWorkers workers = workers();
    private final SourceId source = fixture.source();

    @Test
    void aFileBecomesEventsAndItsBadRowsErrors() throws Exception {
        ImportId id = upload(HEADER
                + "A1,M1,2026-01-02 10:00:00,2,49.50,上海\n"
                + "A2,,2026-01-02 10:01:00,1,10,北京\n"
                + "A3,M3,=cmd(),1,10,北京\n"
                + "A4,M4,2026-01-02 10:03:00,-1,49.50,广州\n");

        startSuggested(id);
        work();

        Import done = find(id);
        assertThat(done.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(counted).containsExactly(done.source() + " 2 2");
        assertThat(done.progress())
                .extracting(
                        Import.Progress::rowsRead,
                        Import.Progress::rowsAccepted,
                        Import.Progress::rowsRefused,
                        Import.Progress::rowsTotal)
                .containsExactly(4L, 2L, 2L, 4L);
        assertThat(done.progress().bytesRead()).isEqualTo(done.sizeBytes());
        assertThat(log.events()).extracting(Event::name).containsExactly("order_paid", "order_refunded");
        assertThat(log.events().getFirst().properties().parse().get("amount").decimalValue())
                .isEqualByComparingTo(new BigDecimal("99"));
        assertThat(imports.errors(id, 0, 0, 50))
                .extracting(RowError::row, RowError::code)
                .containsExactly(tuple(3L, "missing_identifier"), tuple(4L, "invalid_time"));
        assertThat(imports.errors(id, 3, 0, 50)).extracting(RowError::row).containsExactly(4L);
        assertThat(imports.refusals(id)).isEqualTo(Map.of("missing_identifier", 1L, "invalid_time", 1L));
        StringWriter csv = new StringWriter();
        imports.writeErrors(id, csv);
        assertThat(csv.toString())
                .startsWith("\uFEFFrow,column,code,detail,line")
                .contains("“=cmd()” is no time");
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        ImportId first = upload(orders(250));
        startSuggested(first);
        work();
        Set<EventId> ids = log.ids();

        ImportId second = upload(orders(250));
        assertThat(find(second).duplicateOf()).isEqualTo(first);
        assertThatThrownBy(() -> startSuggested(second))
                .isInstanceOfSatisfying(
                        Imports.AlreadyImported.class,
                        already -> assertThat(already.earlier()).isEqualTo(first));

        ImportMapping other =
                withoutTraits(imports.preview(second, ImportReading.DETECTED).suggestion());
        imports.start(second, ImportReading.DETECTED, other);
        work();
        assertThat(find(second).progress().rowsAccepted()).isEqualTo(250);
        assertThat(log.ids()).isEqualTo(ids).hasSize(250);
    }

    @Test
    void aWorkerThatDiesAfterTheAckLosesNothingAndRepeatsTheSameIds() throws Exception {
        ImportId id = upload(orders(1_050));
        startSuggested(id);
        AtomicInteger appends = new AtomicInteger();
        log.afterAppend(batch -> {
            if (appends.incrementAndGet() == 5) {
                throw new Killed();
            }
        });

        assertThatThrownBy(() -> workers.workOnce(new StopSignal())).isInstanceOf(Killed.class);
        Import interrupted = find(id);
        assertThat(interrupted.status()).isEqualTo(ImportStatus.RUNNING);
        assertThat(interrupted.progress().rowsRead()).isLessThan(log.events().size());
        assertThat(workers.workOnce(new StopSignal()))
                .as("its lease still runs")
                .isFalse();

        log.afterAppend(batch -> {});
        clock.advance(Duration.ofSeconds(31));
        work();

        assertThat(find(id).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(find(id).progress().rowsAccepted()).isEqualTo(1_050);
        assertThat(log.events().size()).as("some were sent twice").isGreaterThan(1_050);
        assertThat(log.ids()).hasSize(1_050);
        Set<String> numbers = log.events().stream()
                .map(event -> event.properties().parse().get("order_id").asString())
                .collect(Collectors.toSet());
        assertThat(numbers).hasSize(1_050);
    }

    @Test
    void cancellingStopsWithinASecondAndResumingGoesOnWhereItStopped() throws Exception {
        ImportId id = upload(orders(2_000));
        startSuggested(id);
        AtomicInteger appends = new AtomicInteger();
        log.afterAppend(batch -> {
            if (appends.incrementAndGet() == 6) {
                imports.cancel(id);
            }
        });

        long before = System.nanoTime();
        workers.workOnce(new StopSignal());

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        Import cancelled = find(id);
        assertThat(cancelled.status()).isEqualTo(ImportStatus.CANCELLED);
        assertThat(cancelled.progress().rowsRead()).isLessThan(700);

        log.afterAppend(batch -> {});
        imports.resume(id);
        work();
        assertThat(find(id).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(find(id).progress().rowsAccepted()).isEqualTo(2_000);
        assertThat(log.ids()).hasSize(2_000);
    }

    @Test
    void anEventLogThatIsAwayIsWaitedForInSight() throws Exception {
        ImportId id = upload(orders(300));
        startSuggested(id);
        log.goAway();
        Thread worker = Thread.ofPlatform().start(() -> {
            try {
                workers.workOnce(new StopSignal());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        await(() -> find(id).error() != null);
        assertThat(find(id).status()).isEqualTo(ImportStatus.RUNNING);
        assertThat(find(id).error()).contains("waiting");
        log.comeBack();
        worker.join(Duration.ofSeconds(20));

        assertThat(find(id).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(find(id).error()).isNull();
        assertThat(log.ids()).hasSize(300);
    }

    @Test
    void anImportIsCancelledEvenWhileTheEventLogIsAway() throws Exception {
        ImportId id = upload(orders(300));
        startSuggested(id);
        log.goAway();
        Thread worker = Thread.ofPlatform().start(() -> {
            try {
                workers.workOnce(new StopSignal());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await(() -> find(id).error() != null);

        imports.cancel(id);

        assertThat(worker.join(Duration.ofSeconds(1))).isTrue();
        assertThat(find(id).status()).isEqualTo(ImportStatus.CANCELLED);
    }

    @Test
    void aProcessThatIsStoppedGivesItsImportBack() throws Exception {
        ImportId id = upload(orders(2_000));
        startSuggested(id);
        AtomicInteger appends = new AtomicInteger();
        log.afterAppend(batch -> {
            if (appends.incrementAndGet() == 6) {
                log.goAway();
            }
        });
        workers.start();
        await(() -> find(id).error() != null);
        workers.stop();
        assertThat(find(id).status()).isEqualTo(ImportStatus.QUEUED);
        assertThat(find(id).progress().rowsRead()).isLessThan(2_000);

        log.afterAppend(batch -> {});
        log.comeBack();
        work();
        assertThat(log.ids()).hasSize(2_000);
    }

    @Test
    void chineseAndWideEncodingsAreReadAsTheyAre() throws Exception {
        for (String charset : List.of("GB18030", "UTF-16LE", "UTF-16BE")) {
            InMemoryEventLog own = new InMemoryEventLog();
            String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
            ImportId id = upload(
                    (mark + HEADER + "A1,M1,2026-01-02 10:00:00,2,49.50,上海\n").getBytes(Charset.forName(charset)));
            assertThat(find(id).reading().encoding()).isEqualTo(charset);
            startSuggested(id);
            workers(own).workOnce(new StopSignal());
            assertThat(own.events())
                    .singleElement()
                    .satisfies(event -> assertThat(event.traits().text()).isEqualTo("{\"city\":\"上海\"}"));
        }
    }

    @Test
    void anotherEncodingOrDelimiterCanBeAskedFor() throws Exception {
        ImportId id = upload("订单号;会员号\nA1;M1\n".getBytes(Charset.forName("GB18030")));
        assertThat(imports.preview(id, new ImportReading("GBK", null, null)).headers())
                .containsExactly("订单号", "会员号");
        assertThat(imports.preview(id, new ImportReading("UTF-8", null, null))
                        .headers()
                        .getFirst())
                .contains("\uFFFD");
        assertThat(imports.preview(id, new ImportReading(null, "|", null)).headers())
                .hasSize(1);
        assertThatThrownBy(() -> imports.preview(id, new ImportReading("klingon", null, null)))
                .isInstanceOf(Imports.UnreadableFile.class);
    }

    @Test
    void aWorkbookGivesPlainNumbersAndDates() throws Exception {
        ImportId id = upload(workbook(), "会员.xlsx");
        ImportPreview preview = imports.preview(id, ImportReading.DETECTED);
        assertThat(preview.sheets()).containsExactly("订单", "说明");
        assertThat(preview.headers()).containsExactly("手机号", "会员号", "下单时间", "金额", "新客");
        assertThat(preview.rows().getFirst())
                .containsExactly("13812345678", "17850", "2026-01-02T10:00:00", "99.5", "true");
        assertThat(imports.preview(id, new ImportReading(null, null, "说明")).headers())
                .containsExactly("说明一");

        startSuggested(id);
        work();

        assertThat(find(id).progress())
                .extracting(Import.Progress::rowsTotal, Import.Progress::rowsAccepted)
                .containsExactly(3L, 2L);
        assertThat(imports.errors(id, 0, 0, 5)).extracting(RowError::code).containsExactly("damaged_by_spreadsheet");
        Event first = log.events().getFirst();
        assertThat(first.occurredAt()).isEqualTo(Instant.parse("2026-01-02T02:00:00Z"));
        assertThat(first.identifiers())
                .extracting(identifier -> identifier.value())
                .containsExactly("+8613812345678", "17850");
    }

    @Test
    void filesThatAreNoTablesAreRefusedAtOnce() throws Exception {
        int before = imports.page(Long.MAX_VALUE, 200).size();
        assertUnreadable(new byte[0], "empty_file");
        assertUnreadable(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "unsupported_format");
        assertUnreadable(bomb(), "workbook_too_large");
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        assertUnreadable(noise, "unsupported_format");
        assertUnreadable(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "damaged_file");
        assertThat(imports.page(Long.MAX_VALUE, 200)).hasSize(before);
    }

    @Test
    void aMappingThatDoesNotFitStartsNothing() throws Exception {
        ImportId id = upload("a,b\nx,y\n");
        ImportMapping mapping = new ImportMapping(
                ImportMapping.EventName.constant("x"), null, null, List.of(), List.of(), List.of(), null);
        assertThatThrownBy(() -> imports.start(id, ImportReading.DETECTED, mapping))
                .isInstanceOf(Imports.InvalidMapping.class);
        assertThatThrownBy(() -> imports.cancel(id)).isInstanceOf(Imports.NotPossibleNow.class);
        assertThat(find(id).status()).isEqualTo(ImportStatus.UPLOADED);
        imports.delete(id);
        assertThat(imports.find(id)).isEmpty();
    }

    @Test
    void aDryRunShowsEventsAndErrorsAndSendsNothing() throws Exception {
        ImportId id = upload(HEADER + "A1,M1,2026-01-02 10:00:00,2,49.50,上海\nA2,,x,1,10,北京\n");
        ImportMapping mapping = imports.preview(id, ImportReading.DETECTED).suggestion();
        List<ImportPreview.Row> rows = imports.preview(id, ImportReading.DETECTED, mapping);
        assertThat(rows.getFirst().row()).isEqualTo(2);
        assertThat(rows.getFirst().event()).isPresent();
        assertThat(rows.getLast().errors())
                .extracting(RowError::code)
                .containsExactly("invalid_time", "missing_identifier");
        assertThat(log.events()).isEmpty();
    }

    @Test
    void filesAreForgottenSomeDaysAfterTheEndAndErrorsStay() throws Exception {
        ImportId id = upload(HEADER + "A2,,2026-01-02 10:00:00,1,10,北京\n");
        startSuggested(id);
        work();
        clock.advance(Duration.ofDays(8));
        fixture.ledger().forgetOldFiles();
        assertThatThrownBy(() -> imports.preview(id, ImportReading.DETECTED))
                .isInstanceOf(Imports.NotPossibleNow.class);
        assertThat(imports.errors(id, 0, 0, 5)).hasSize(1);
    }

    @Test
    void anImportThatEndsItsProcessEveryTimeIsGivenUp() throws Exception {
        ImportId id = upload(orders(300));
        startSuggested(id);
        log.afterAppend(batch -> {
            throw new Killed();
        });
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> workers.workOnce(new StopSignal())).isInstanceOf(Killed.class);
            clock.advance(Duration.ofSeconds(31));
        }
        work();
        assertThat(find(id).status()).isEqualTo(ImportStatus.FAILED);
    }

    @Test
    void aHundredThousandRowsAreReadQuickly() throws Exception {
        ImportId id = upload(orders(100_000));
        startSuggested(id);
        long before = System.nanoTime();
        work();
        long millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
        assertThat(find(id).progress().rowsAccepted()).isEqualTo(100_000);
        assertThat(log.ids()).hasSize(100_000);
        assertThat(millis).as("100,000 rows, event log in memory").isLessThan(20_000);
    }

    private void assertUnreadable(byte[] content, String code) {
        assertThatThrownBy(() -> upload(content))
                .isInstanceOfSatisfying(
                        Imports.UnreadableFile.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static String orders(int rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            text.append("A%d,M%d,2026-01-02 10:%02d:%02d,2,49.50,上海\n".formatted(i, i % 977, i / 60 % 60, i % 60));
        }
        return text.toString();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("订单");
            List<String> headers = List.of("手机号", "会员号", "下单时间", "金额", "新客");
            for (int i = 0; i < headers.size(); i++) {
                sheet.value(0, i, headers.get(i));
            }
            sheet.value(1, 0, 13812345678L);
            sheet.value(1, 1, "17850");
            date(sheet, 1, LocalDateTime.of(2026, 1, 2, 10, 0));
            sheet.value(1, 3, 99.5);
            sheet.value(1, 4, true);
            sheet.value(2, 0, "1.38E+10");
            date(sheet, 2, LocalDateTime.of(2026, 1, 2, 10, 0));
            sheet.value(3, 1, "17851");
            date(sheet, 3, LocalDateTime.of(2026, 1, 3, 10, 0));
            workbook.newWorksheet("说明").value(0, 0, "说明一");
        }
        return out.toByteArray();
    }

    private static void date(Worksheet sheet, int row, LocalDateTime time) {
        sheet.value(row, 2, time);
        sheet.style(row, 2).format("yyyy-MM-dd HH:mm:ss").set();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static ImportMapping withoutTraits(ImportMapping mapping) {
        return new ImportMapping(
                mapping.eventName(),
                mapping.nameWhenNegative(),
                mapping.time(),
                mapping.identifiers(),
                mapping.properties(),
                List.of(),
                null);
    }

    private ImportId upload(String text) throws IOException {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportId upload(byte[] content) throws IOException {
        return upload(content, "订单.csv");
    }

    private ImportId upload(byte[] content, String name) throws IOException {
        return imports.upload(source, name, new ByteArrayInputStream(content), "周岚")
                .id();
    }

    private void startSuggested(ImportId id) {
        imports.start(
                id,
                ImportReading.DETECTED,
                imports.preview(id, ImportReading.DETECTED).suggestion());
    }

    private Import find(ImportId id) {
        return imports.find(id).orElseThrow();
    }

    private void work() throws Exception {
        assertThat(workers.workOnce(new StopSignal())).isTrue();
    }

    private ImportWorkers workers() {
        return workers(log);
    }

    private ImportWorkers workers(InMemoryEventLog into) {
        ImportRun run = new ImportRun(
                fixture.ledger(),
                fixture.files(),
                into,
                (source, accepted, refused) -> counted.add(source + " " + accepted + " " + refused),
                ImportsFixture.PROPERTIES,
                ImportsFixture.INGEST,
                clock);
        return new ImportWorkers(fixture.ledger(), run, ImportsFixture.PROPERTIES);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        StopSignal never = new StopSignal();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            never.pause(Duration.ofMillis(20));
        }
    }

    /** The end of a process: nothing catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
