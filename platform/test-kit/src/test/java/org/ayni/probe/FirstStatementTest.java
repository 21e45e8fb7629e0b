package org.ayni.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import org.ayni.kit.sql.JdbiProducer;
import org.ayni.testkit.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** On a connection that nobody used before, a transaction's first statement is its own. */
class FirstStatementTest {

    @Test
    void aNewConnectionsFirstTransactionChoosesItsIsolation() {
        String address = TestDatabase.create().jdbcUrl();
        Jdbi jdbi = JdbiProducer.on(new PGSimpleDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection(TestDatabase.APPLICATION, TestDatabase.APPLICATION);
                connection.setAutoCommit(false);
                return connection;
            }

            {
                setUrl(address);
            }
        });
        jdbi.useHandle(db -> {
            db.execute("set transaction isolation level repeatable read");
            assertEquals(
                    "repeatable read",
                    db.createQuery("show transaction_isolation")
                            .mapTo(String.class)
                            .one());
        });
    }
}
