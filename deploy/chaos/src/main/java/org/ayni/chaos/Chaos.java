package org.ayni.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ayni.chaos.check.Books;
import org.ayni.chaos.check.EffectChecks;
import org.ayni.chaos.check.EventChecks;
import org.ayni.chaos.check.Finding;
import org.ayni.chaos.check.MoneyChecks;
import org.ayni.chaos.client.CallLog;
import org.ayni.chaos.client.Clients;
import org.ayni.chaos.client.Insistence;
import org.ayni.chaos.client.Wire;
import org.ayni.chaos.world.Mix;
import org.ayni.chaos.world.World;
import org.ayni.chaos.world.WorldBuilder;
import org.ayni.load.Machine;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;

/** The program behind {@code deploy/chaos/run}. */
final class Chaos {

    /** Held: a level set on a logger that is collected is forgotten. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.apache.kafka"));

    private static final String TRANSACTIONS = "select count(*) from loan_transaction";

    private final String name;
    private final Plan plan;
    private final Settings settings;
    private final Wire wire;
    private final Books books;
    private final Path folder;

    private Chaos(String name, Settings settings) throws IOException {
        this.name = name;
        this.plan = Plan.of(name, System.getenv());
        this.settings = settings;
        this.wire = new Wire(settings.address(Service.CREDIT));
        this.books = new Books(settings);
        this.folder = settings.root().resolve("deploy/chaos");
    }

    /** Ends with 1 when a promise is broken or the run failed. */
    public static void main(String[] arguments) {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            boolean holds = new Chaos(arguments[0], Settings.of(System.getenv())).run();
            System.exit(holds ? 0 : 1);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private boolean run() throws Exception {
        String loadBefore = Machine.loadAverage();
        try (CallLog setUp = new CallLog(folder.resolve("target/" + name + "-set-up.log"));
                CallLog log = new CallLog(folder.resolve("target/" + name + "-calls.log"))) {
            System.out.println("making loans and applications");
            World world = new WorldBuilder(settings, wire, new Insistence(wire, setUp), books).build();
            System.out.println(plan);
            long before = books.number(TRANSACTIONS);
            Insistence insistence = new Insistence(wire, log);
            Mix mix = new Mix(world, plan.seed());
            Clients clients = new Clients(insistence, log, mix, plan.rate());
            clients.start();
            Faults faults = breakSomething(clients, insistence, log);
            clients.stop();
            List<Finding> findings = new ArrayList<>(faults.findings());
            findings.add(mix.reads());
            findings.addAll(check(world, log, before));
            Result result = new Result(name, faults, log.outcomes(), findings);
            say(result, loadBefore);
            return result.holds();
        }
    }

    private Faults breakSomething(Clients clients, Insistence insistence, CallLog log)
            throws IOException, InterruptedException {
        Processes processes = new Processes(settings);
        Kills kills = new Kills(plan, processes, clients, insistence, log);
        String credit = Service.CREDIT.folder();
        return switch (name) {
            case "kill-credit" -> kills.of(credit, "");
            case "kill-postgres" -> kills.of("postgres", credit);
            case "kafka-down" -> new Outage(plan, processes, clients, log, settings.kafkaPort()).run();
            default -> throw new IllegalArgumentException("the names are: kill-credit, kill-postgres, kafka-down");
        };
    }

    private List<Finding> check(World world, CallLog log, long before) throws SQLException, InterruptedException {
        EventChecks events = new EventChecks(books, "127.0.0.1:" + settings.kafkaPort());
        List<Finding> findings = new ArrayList<>(List.of(events.drained()));
        findings.addAll(new EffectChecks(books, log.outcomes(), before).all());
        findings.addAll(new MoneyChecks(books, wire).all(List.of(world.wide(), world.tight())));
        findings.addAll(events.all());
        return findings;
    }

    private void say(Result result, String loadBefore) throws IOException {
        result.answers().forEach(System.out::println);
        result.faults().lines().forEach(System.out::println);
        result.findings().forEach(System.out::println);
        Path file = folder.resolve("results").resolve(name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, result.markdown(Machine.here(), loadBefore, Machine.loadAverage()));
        System.out.println(result.lastLine());
    }
}
