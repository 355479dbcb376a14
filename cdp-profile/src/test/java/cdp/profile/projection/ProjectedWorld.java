package cdp.profile.projection;

import cdp.profile.Analytics;
import cdp.profile.Cohorts;
import cdp.profile.testing.World;
import java.nio.file.Path;

/** A world and its projection, for tests of modules downstream. */
public final class ProjectedWorld implements AutoCloseable {
    private final World world;
    private final ProjectionFixture projection;

    public ProjectedWorld(World world, Path directory) {
        this.world = world;
        this.projection = new ProjectionFixture(world, directory.resolve("projection/tributary.duckdb"));
        projection.rebuildAndWait();
    }

    public World world() {
        return world;
    }

    /** Takes in everything that was told. */
    public void catchUp() {
        projection.catchUp();
    }

    /** Builds it anew out of the tables. */
    public void rebuild() {
        projection.rebuildAndWait();
    }

    public Cohorts cohorts() {
        return projection.cohorts();
    }

    public Analytics analytics() {
        return projection.analytics();
    }

    @Override
    public void close() {
        projection.store().close();
    }
}
