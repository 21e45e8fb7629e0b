package org.ayni.kit;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ayni.kit.sql.JdbiProducer;
import org.ayni.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** A database with the kit's tables and a pool of connections, as a service has them. */
public final class KitDatabase implements AutoCloseable {

    private static final Logger QUIET = Logger.getLogger("org.flywaydb");

    private final TestDatabase database;
    private final AgroalDataSource pool;
    private final Jdbi jdbi;

    private KitDatabase(TestDatabase database, AgroalDataSource pool) {
        this.database = database;
        this.pool = pool;
        this.jdbi = JdbiProducer.on(pool);
    }

    public static KitDatabase create() throws SQLException {
        QUIET.setLevel(Level.WARNING);
        TestDatabase database = TestDatabase.create();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), TestDatabase.OWNER, TestDatabase.OWNER)
                .locations("classpath:db/kit")
                .load()
                .migrate();
        return new KitDatabase(
                database,
                AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(connections -> connections
                                .maxSize(24)
                                .exceptionSorter(new PostgreSQLExceptionSorter())
                                .connectionFactoryConfiguration(connection -> connection
                                        .jdbcUrl(database.jdbcUrl())
                                        .principal(new NamePrincipal(TestDatabase.APPLICATION))
                                        .credential(new SimplePassword(TestDatabase.APPLICATION))))));
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** What is really there, and the power to change it. */
    public TestDatabase inside() {
        return database;
    }

    @Override
    public void close() {
        pool.close();
        database.execute("drop schema public cascade");
    }
}
