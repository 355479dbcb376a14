package cdp.web.demo;

import cdp.web.demo.brand.BrandYear;
import cdp.web.demo.brand.DemoSource;
import cdp.web.demo.brand.Happening;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Sends a year in slices of time: all of a slice is taken before the next begins, so that no source runs ahead of another by
 * more than a slice. Like real senders it now and then sends an event again that was taken already.
 */
final class Feed {
    static final int SLICE = 4_000;
    static final int SENDERS = 4;
    private static final int SENT_AGAIN_ONE_IN = 397;

    private final List<Happening> year;
    private final Collector collector;
    private final Map<DemoSource, String> writeKeys;

    Feed(BrandYear year, Collector collector, Map<DemoSource, String> writeKeys) {
        this.year = year.happenings();
        this.collector = collector;
        this.writeKeys = new EnumMap<>(writeKeys);
    }

    /**
     * @param from how many events were taken in an earlier run
     * @param taken hears after each slice how many events were taken in all
     * @throws InterruptedException when the calling thread was interrupted; what was being sent may or may not be taken
     */
    void send(int from, IntConsumer taken) throws InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(
                SENDERS, Thread.ofPlatform().name("demo-sender-", 0).daemon().factory());
        try {
            for (int at = from; at < year.size(); at += SLICE) {
                int to = Math.min(at + SLICE, year.size());
                awaitAll(senders.invokeAll(deliveries(at, to)));
                taken.accept(to);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private List<Callable<Void>> deliveries(int from, int to) {
        List<Callable<Void>> deliveries = new ArrayList<>();
        bySource(from, to)
                .forEach((source, happenings) -> deliveries.add(() -> {
                    for (Batch batch : Batch.of(source, happenings)) {
                        collector.send(batch, String.valueOf(writeKeys.get(source)));
                    }
                    return null;
                }));
        return deliveries;
    }

    private Map<DemoSource, List<Happening>> bySource(int from, int to) {
        Map<DemoSource, List<Happening>> bySource = new EnumMap<>(DemoSource.class);
        for (int i = from; i < to; i++) {
            Happening happening = year.get(i);
            bySource.computeIfAbsent(happening.source(), first -> new ArrayList<>())
                    .add(happening);
        }
        for (int i = Math.max(0, from - SLICE); i < from; i++) {
            Happening earlier = year.get(i);
            if (earlier.id() % SENT_AGAIN_ONE_IN == 0) {
                bySource.computeIfAbsent(earlier.source(), first -> new ArrayList<>())
                        .add(earlier);
            }
        }
        return bySource;
    }

    private static void awaitAll(List<Future<Void>> deliveries) throws InterruptedException {
        for (Future<Void> delivery : deliveries) {
            try {
                delivery.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof Collector.NotTaken refused
                        ? refused
                        : new IllegalStateException("a slice of the demo brand could not be sent", failed.getCause());
            }
        }
    }
}
