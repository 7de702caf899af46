package org.iinkai.core.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings one schema up to date. */
record SchemaUpdate(DataSource owner, String schema) {

    void run(List<SqlFile> files) {
        try {
            migrate(files);
        } catch (FlywayException e) {
            throw MigrationFailed.of(e, files);
        }
    }

    private void migrate(List<SqlFile> files) {
        Flyway.configure(Flyway.class.getClassLoader())
                .dataSource(owner)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .table("schema_history")
                .resourceProvider(new SqlFileResources(files))
                .javaMigrationClassProvider(List::of)
                .loggers("slf4j")
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .group(true)
                .load()
                .migrate();
    }
}
