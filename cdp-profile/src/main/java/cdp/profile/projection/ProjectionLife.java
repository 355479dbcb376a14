package cdp.profile.projection;

import cdp.profile.Projection;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the projection before it is fed and asked, decides whether it must be built anew, and closes it last. */
@Component
class ProjectionLife implements SmartLifecycle, Projection {
    private final ColumnarStore store;
    private final ProjectionRebuild rebuild;
    private final StreamSwitch stream;
    private final Freshness freshness;
    private final ProjectionProperties properties;
    private volatile boolean running;

    ProjectionLife(
            ColumnarStore store,
            ProjectionRebuild rebuild,
            StreamSwitch stream,
            Freshness freshness,
            ProjectionProperties properties) {
        this.store = store;
        this.rebuild = rebuild;
        this.stream = stream;
        this.freshness = freshness;
        this.properties = properties;
    }

    @Override
    public void start() {
        store.open();
        running = true;
        if (!store.isComplete()) {
            rebuild.start("there is none");
        } else if (!rebuild.ifPositionIsLost()) {
            stream.start();
            if (properties.rebuild()) {
                rebuild.start("cdp.projection.rebuild is set");
            }
        }
    }

    @Override
    public void stop() {
        rebuild.cancel();
        stream.stop();
        store.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before whatever asks it, after it when stopping. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public Status status() {
        long[] counts = store.read(jdbc -> jdbc.queryForObject(
                "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM profiles)",
                (row, number) -> new long[] {row.getLong(1), row.getLong(2)}));
        return new Status(
                state(),
                freshness.lagMillis(),
                freshness.messagesBehind(),
                counts[0],
                counts[1],
                freshness.asOf(),
                freshness.eventToProfileMillis(),
                rebuild.progress());
    }

    private State state() {
        if (rebuild.progress().phase() == Rebuild.Phase.RUNNING) {
            return State.REBUILDING;
        }
        return store.isComplete() && stream.isOn() ? State.LIVE : State.FAILED;
    }

    @Override
    public Rebuild rebuild() {
        return rebuild.progress();
    }

    @Override
    public void startRebuild() {
        rebuild.start("asked for");
    }

    @Override
    public void cancelRebuild() {
        rebuild.cancel();
    }
}
