package cdp.web.demo;

import cdp.web.demo.brand.BrandYear;
import cdp.web.demo.brand.Happening;
import java.net.URI;
import java.util.BitSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The work of a run: make up the year, open the sources, send what is not there yet. */
@Component
class DemoLoad {
    static final long SEED = 20_260_701L;

    private final DemoSources sources;
    private final CollectorAddress address;

    DemoLoad(DemoSources sources, CollectorAddress address) {
        this.sources = sources;
        this.address = address;
    }

    /**
     * @param heard hears how far the run is
     * @throws Collector.NotTaken when there is no collector, or it does not take everything
     * @throws InterruptedException when the calling thread was interrupted
     */
    void load(DemoRun run, Consumer<DemoRun> heard) throws InterruptedException {
        URI collectors = address.find()
                .orElseThrow(() -> new Collector.NotTaken(
                        "this process does not collect: set cdp.demo.collector-url to one that does"));
        BrandYear year = BrandYear.of(run.peopleTotal(), SEED, run.endsAt());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try (Collector collector = new Collector(collectors);
                DemoSources.Access access = sources.open()) {
            Progress progress = new Progress(run, year, heard);
            new Feed(year, collector, access.writeKeys()).send(run.events(), progress::reach);
        }
    }

    /** Counts people as their first events are taken. */
    private static final class Progress {
        private final BrandYear year;
        private final Consumer<DemoRun> heard;
        private final BitSet people;
        private DemoRun run;

        private Progress(DemoRun run, BrandYear year, Consumer<DemoRun> heard) {
            this.year = year;
            this.heard = heard;
            this.people = new BitSet(year.people());
            this.run = run.sized(year.people(), year.happenings().size());
            mark(0, run.events());
            heard.accept(this.run);
        }

        private void reach(int taken) {
            mark(run.events(), taken);
            run = run.reached(people.cardinality(), taken);
            heard.accept(run);
        }

        private void mark(int from, int to) {
            for (Happening happening : year.happenings().subList(from, to)) {
                people.set(happening.person().number());
            }
        }
    }
}
