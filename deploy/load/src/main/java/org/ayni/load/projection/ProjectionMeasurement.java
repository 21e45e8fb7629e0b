package org.ayni.load.projection;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.ayni.load.Figures;
import org.ayni.load.Machine;
import org.ayni.load.Plan;
import org.ayni.load.Report;
import org.ayni.local.settings.Settings;

/** How fast reporting-service takes in a backlog, beside a plain reader of the same topics into the same tables. */
public final class ProjectionMeasurement {

    private final Settings settings;
    private final Plan plan;
    private final String broker;

    public ProjectionMeasurement(Settings settings, Plan plan) {
        this.settings = settings;
        this.plan = plan;
        this.broker = "127.0.0.1:" + settings.kafkaPort();
    }

    /** Measures all rounds of the plan. */
    public Report run() throws Exception {
        List<ProjectionRound> rounds = new ArrayList<>();
        try (ReportingTables tables = new ReportingTables(settings);
                Backlog backlog = new Backlog(broker, new Stories(481))) {
            round(tables, backlog, plan.warmUp().backlog(), true);
            for (int n = 1; n <= plan.rounds(); n++) {
                ProjectionRound round = round(tables, backlog, plan.backlog(), n % 2 == 1);
                System.out.println("round " + n + ": " + round);
                rounds.add(round);
            }
        }
        return new ProjectionReport(Machine.here(), plan.backlog(), rounds).report();
    }

    private ProjectionRound round(ReportingTables tables, Backlog backlog, int atLeast, boolean limitFirst)
            throws Exception {
        String load = Machine.loadAverage();
        tables.hold();
        try (PlainReader plain = new PlainReader(broker);
                Connection database = tables.connect()) {
            int events = backlog.send(atLeast);
            long limit = 0;
            List<Long> rowsOfLimit = List.of();
            if (limitFirst) {
                tables.empty();
                limit = plain.take(database, events);
                rowsOfLimit = tables.sizes();
            }
            tables.empty();
            long before = tables.memory();
            tables.release();
            tables.await(events);
            long ours = tables.sinceTheFirst();
            long after = tables.memory();
            long transactions = tables.transactions();
            List<Long> rowsOfOurs = tables.sizes();
            if (!limitFirst) {
                tables.empty();
                limit = plain.take(database, events);
                rowsOfLimit = tables.sizes();
            }
            return new ProjectionRound(
                    load,
                    Figures.perSecond(events, ours),
                    Figures.perSecond(events, limit),
                    transactions,
                    before,
                    after,
                    differences(rowsOfOurs, rowsOfLimit));
        }
    }

    private static long differences(List<Long> ours, List<Long> limit) {
        long all = 0;
        for (int table = 0; table < ours.size(); table++) {
            long more = ours.get(table) - limit.get(table);
            if (more != 0) {
                System.out.println(Tables.NAMES.get(table) + " of ours has " + more + " rows more");
            }
            all += Math.abs(more);
        }
        return all;
    }
}
