package org.ayni.load.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.ayni.kit.id.Ids;
import org.ayni.load.Cpu;
import org.ayni.load.Measurement;
import org.ayni.load.Pgbench;
import org.ayni.load.Rush;
import org.ayni.load.Wire;
import org.ayni.load.scene.Scene;
import org.ayni.local.settings.Settings;

/** A command through the API, beside pgbench with the same statements or with one that writes the same rows. */
public class CommandMeasurement implements Measurement {

    private static final String SAME = """
            %s
            beside pgbench, which runs exactly the statements of one such request, prepared; %d clients each. Goal: at
            least %s of its rate%s.
            """;

    private static final String BEST = """
            %s
            beside pgbench with one prepared statement that writes the same rows and decides nothing; %d clients each.
            Goal: at least %s of its rate.
            """;

    /** What pgbench runs. */
    enum Limit {
        SAME_STATEMENTS,
        ONE_STATEMENT
    }

    private final Settings settings;
    private final Scene scene;
    private final Pgbench pgbench;
    private final Command command;
    private final Limit limit;
    private final String goal;
    private final AtomicIntegerArray sent = new AtomicIntegerArray(Pgbench.CLIENTS);
    private String script = "";
    private int statements;

    CommandMeasurement(Settings settings, Command command, Limit limit, String goal) throws IOException, SQLException {
        this.settings = settings;
        this.scene = new Scene(settings);
        this.pgbench = new Pgbench(settings, scene.secret("postgres"));
        this.command = command;
        this.limit = limit;
        this.goal = goal;
    }

    /** Of these names. */
    public static Measurement of(String name, Settings settings) throws IOException, SQLException {
        return switch (name) {
            case "repayment" -> new CommandMeasurement(settings, LoanCommand.REPAYMENT, Limit.SAME_STATEMENTS, "0.80");
            case "repayment-best" ->
                new CommandMeasurement(settings, LoanCommand.REPAYMENT, Limit.ONE_STATEMENT, "0.50");
            case "fund" -> new CommandMeasurement(settings, LoanCommand.DISBURSEMENT, Limit.SAME_STATEMENTS, "0.80");
            case "fund-best" -> new CommandMeasurement(settings, LoanCommand.DISBURSEMENT, Limit.ONE_STATEMENT, "0.50");
            case "application" -> new CommandMeasurement(settings, new Application(), Limit.SAME_STATEMENTS, "0.60");
            case "latency" -> new LatencyMeasurement(settings);
            default -> throw new IllegalArgumentException("there is no such command: " + name);
        };
    }

    @Override
    public String about() {
        return limit == Limit.SAME_STATEMENTS
                ? SAME.formatted(
                        command.about(),
                        Pgbench.CLIENTS,
                        goal,
                        command == LoanCommand.REPAYMENT ? ", at most 5 statements" : "")
                : BEST.formatted(command.about(), Pgbench.CLIENTS, goal);
    }

    @Override
    public void prepare() throws Exception {
        command.prepare(scene);
        Captured captured = capture();
        statements = captured.count();
        Captured.Numbers others =
                new Captured.Numbers(command.subjects() / 2 + 1, command.subjects(), command.isOnce());
        script = limit == Limit.ONE_STATEMENT ? captured.single(others) : captured.script(others);
    }

    @Override
    public Rush.Result ours(int seconds) throws Exception {
        return Rush.of(scene.port(), Pgbench.CLIENTS, seconds, this::send);
    }

    @Override
    public Rush.Result limit(int seconds) throws Exception {
        return pgbench.run(script, seconds);
    }

    /** At a fixed rate. */
    Rush.Result ours(int seconds, int perSecond) throws Exception {
        return Rush.atRate(scene.port(), Pgbench.CLIENTS, seconds, perSecond, this::send);
    }

    /** At a fixed rate. */
    Rush.Result limit(int seconds, int perSecond) throws Exception {
        return pgbench.atRate(script, seconds, perSecond);
    }

    @Override
    public int statements() {
        return statements;
    }

    @Override
    public Cpu cpu() throws IOException {
        return Cpu.of(settings);
    }

    /** Each client has subjects of its own, so that none waits for another; pgbench does the same. */
    private boolean send(Wire wire, int client) throws IOException {
        int share = command.subjects() / 2 / Pgbench.CLIENTS;
        int number = command.isOnce()
                ? sent.getAndIncrement(client)
                : ThreadLocalRandom.current().nextInt(share - 1);
        if (number >= share - 1) {
            throw new IllegalStateException("all " + command.subjects() / 2 + " subjects are used up");
        }
        return isRight(command.send(wire, 1 + client + Pgbench.CLIENTS * number, key()));
    }

    private static boolean isRight(Wire.Reply reply) {
        return reply.status() == 201;
    }

    /** No bare UUID, so that captured SQL keeps it a text. */
    private static String key() {
        return "K-" + Ids.next();
    }

    /** The statements of one request, when the connections have met them before. */
    private Captured capture() throws Exception {
        ours(3);
        int subject = command.subjects() / 2 - 1;
        long since = System.currentTimeMillis();
        String key = key();
        scene.sql("alter system set log_statement = 'all'");
        scene.sql("select pg_reload_conf()");
        Thread.sleep(500);
        try (Wire wire = new Wire(scene.port())) {
            Wire.Reply reply = command.send(wire, subject, key);
            if (!isRight(reply)) {
                throw new IOException("the command was answered " + reply.status() + " " + reply.body());
            }
        }
        Thread.sleep(500);
        scene.sql("alter system reset log_statement");
        scene.sql("select pg_reload_conf()");
        return new Captured(scene.log(), key, new Captured.Subject(List.of(command.ids(subject)), since));
    }

    @Override
    public void close() throws Exception {
        scene.close();
    }
}
