package cdp.web.runtime;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Runs every module's migrations in the order data flows, each in its own schema with its own history. */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleMigrations.class);
    private static final List<String> MODULES = List.of("ingest", "identity", "profile", "segment", "web");

    @Override
    public void migrate(Flyway configured) {
        for (String module : MODULES) {
            int applied = Flyway.configure()
                    .configuration(configured.getConfiguration())
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            if (applied > 0) {
                LOG.info("{} migrations applied to schema {}", applied, module);
            }
        }
    }
}
