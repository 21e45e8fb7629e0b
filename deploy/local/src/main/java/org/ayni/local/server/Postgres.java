package org.ayni.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ayni.local.process.Child;
import org.ayni.local.settings.DataFolder;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Settings;
import org.ayni.local.settings.StackFailure;

/** The database server: durable as in production, on the loopback address, with passwords. */
public final class Postgres {

    private static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    private final Settings settings;
    private final Secrets secrets;
    private final Path programs;
    private final Path folder;

    /** Unpacks the programs when that was not done yet. */
    public Postgres(Settings settings, Secrets secrets) throws IOException {
        this.settings = settings;
        this.secrets = secrets;
        this.programs = PostgresBinaries.unpackedUnder(settings.root().resolve("deploy/local/target"));
        this.folder = settings.data().resolve(NAME);
    }

    /** Starts the server; the first time its folder is made before. */
    public Child start() throws IOException {
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            initialise();
        }
        List<String> command = asAnybody("postgres");
        command.addAll(List.of("-D", folder.toString()));
        Map<String, String> server = Map.of(
                "port", Integer.toString(settings.postgresPort()),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "max_connections", "200",
                "log_line_prefix", "%m [%p] %d ");
        server.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return Child.start(settings, NAME, command, Map.of()).endingByInterrupt();
    }

    /** Whether the superuser can log in. */
    public boolean isReady() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        } catch (IOException unreadable) {
            throw new StackFailure("The secrets cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    Connection connect(String database) throws SQLException, IOException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.value(SUPERUSER));
    }

    /** The JDBC address of a database. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/" + database;
    }

    /** Made beside and moved into place: a first start that is broken off is simply repeated. */
    private void initialise() throws IOException {
        Path draft = settings.data().resolve("postgres.draft");
        DataFolder.delete(draft);
        DataFolder.delete(folder);
        Path password = Files.createTempFile(
                settings.keys(),
                "initdb",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, secrets.value(SUPERUSER));
        List<String> command = asAnybody("initdb");
        command.addAll(List.of("-D", draft.toString(), "-U", SUPERUSER, "--pwfile=" + password, "-A", "scram-sha-256"));
        command.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        Path log = settings.log("initdb");
        ProcessBuilder initdb = new ProcessBuilder(command);
        Process process =
                initdb.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (process.waitFor() != 0) {
                throw new StackFailure("PostgreSQL's folder was not made; see " + log);
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", interrupted);
        } finally {
            Files.delete(password);
        }
        Files.move(draft, folder);
    }

    /** PostgreSQL refuses to run as root: there it gets a user namespace in which it is nobody. */
    private List<String> asAnybody(String program) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.getAttribute(settings.keys(), "unix:uid").equals(0)) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        return command;
    }
}
