package org.ayni.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ayni.load.outbox.OutboxMeasurement;
import org.ayni.local.settings.Settings;

/** The program behind {@code deploy/load/run}. */
final class Load {

    /** Held: a level set on a logger that is collected is forgotten. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("org.flywaydb"));

    private static final String SAME = """
            Repayments through the API (token, key, allocation, ledger, audit, outbox) beside pgbench, which runs
            exactly the statements of one such request, prepared. Goal: at least 0.80 of its rate, at most 5 statements.
            """;

    private static final String BEST = """
            Repayments through the API beside pgbench with one prepared statement that writes the same rows and decides
            nothing. Goal: at least 0.50 of its rate.
            """;

    private Load() {}

    /** Ends with 1 when the measurement failed. */
    public static void main(String[] arguments) {
        try {
            measure(arguments);
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(String[] arguments) throws Exception {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        Map<String, String> environment = System.getenv();
        Settings settings = Settings.of(environment);
        Plan plan = Plan.of(environment);
        Report report =
                switch (arguments.length == 1 ? arguments[0] : "") {
                    case "outbox" -> new OutboxMeasurement(settings, plan).run();
                    case "repayment" ->
                        new Duel("repayment", plan, SAME).run(new RepaymentMeasurement(settings, false));
                    case "repayment-best" ->
                        new Duel("repayment-best", plan, BEST).run(new RepaymentMeasurement(settings, true));
                    default -> throw new IllegalArgumentException("there is no such measurement");
                };
        Path file = settings.root().resolve("deploy/load/results").resolve(arguments[0] + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.markdown());
        System.out.println(report.lastLine());
    }
}
