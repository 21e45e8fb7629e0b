package org.ayni.local.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ayni.local.process.Child;
import org.ayni.local.process.Part;
import org.ayni.local.process.Progress;
import org.ayni.local.process.Stack;
import org.ayni.local.settings.DataFolder;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    Path data;

    private Stack stack;
    private Postgres postgres;
    private Databases databases;

    @BeforeEach
    void start() throws IOException {
        Settings settings = new Settings(Path.of(System.getProperty("ayni.root")), data, freeOffset(), List.of());
        try (DataFolder folder = DataFolder.claim(data)) {
            folder.prepare();
        }
        Secrets secrets = Secrets.in(settings.keys());
        stack = new Stack(settings, new Progress());
        postgres = new Postgres(settings, secrets);
        databases = new Databases(postgres, secrets);
        stack.nextLayer();
        Child server = stack.launch(postgres::start);
        stack.awaitReady(List.of(new Part(server, settings.postgresPort(), postgres::isReady)));
        databases.make();
    }

    @AfterEach
    void stop() {
        stack.stop();
    }

    @Test
    void isDurableAndKeepsTheServicesApart() throws SQLException, IOException {
        databases.make();
        try (Connection owner = connect(Service.CREDIT, Databases.owner(Service.CREDIT));
                Connection application = connect(Service.CREDIT, Databases.application(Service.CREDIT))) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertEquals("on", text(owner, "show " + setting), setting);
            }
            owner.createStatement().execute("create table loan (id int); grant select on loan to ayni_app");
            assertEquals("0", text(application, "select count(*) from loan"));
            assertThrows(SQLException.class, () -> text(application, "delete from loan returning id"));
        }
        assertThrows(SQLException.class, () -> connect(Service.CREDIT, Databases.owner(Service.TRAINING)));
        assertThrows(SQLException.class, () -> connect(Service.CREDIT, Databases.application(Service.TRAINING)));
        String url = postgres.url(Service.CREDIT.key());
        SQLException refused = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(url, Databases.owner(Service.CREDIT), "guessed"));
        assertTrue(String.valueOf(refused.getMessage()).contains("password"));
    }

    private Connection connect(Service service, String role) throws SQLException, IOException {
        return DriverManager.getConnection(postgres.url(service.key()), role, databases.password(role));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static int freeOffset() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort() - 15_432;
        }
    }
}
