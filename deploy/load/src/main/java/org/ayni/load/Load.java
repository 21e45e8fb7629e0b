package org.ayni.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ayni.load.command.CommandMeasurement;
import org.ayni.load.outbox.OutboxMeasurement;
import org.ayni.load.projection.IndicatorReads;
import org.ayni.load.projection.ProjectionMeasurement;
import org.ayni.load.read.PreviewMeasurement;
import org.ayni.load.read.ReadMeasurement;
import org.ayni.local.settings.Settings;

/** The program behind {@code deploy/load/run}. */
final class Load {

    /** Held: a level set on a logger that is collected is forgotten. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("org.flywaydb"));

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
        String name = arguments[0];
        Report report =
                switch (name) {
                    case "outbox" -> new OutboxMeasurement(settings, plan).run();
                    case "projection" -> new ProjectionMeasurement(settings, plan).run();
                    case "read-indicator" -> new IndicatorReads(settings, plan).run();
                    case "preview" -> new Duel(name, plan, new PreviewMeasurement(settings)).run();
                    case "read" -> new Duel(name, plan, new ReadMeasurement(settings, plan)).run();
                    default -> new Duel(name, plan, CommandMeasurement.of(name, settings)).run();
                };
        Path file = settings.root().resolve("deploy/load/results").resolve(arguments[0] + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.markdown());
        System.out.println(report.lastLine());
    }
}
