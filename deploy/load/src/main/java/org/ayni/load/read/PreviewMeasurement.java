package org.ayni.load.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.schedule.DayCount;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.Rounding;
import org.ayni.credit.schedule.Schedule;
import org.ayni.credit.schedule.ScheduleTerms;
import org.ayni.load.Cpu;
import org.ayni.load.Measurement;
import org.ayni.load.Rush;
import org.ayni.load.Wire;
import org.ayni.load.scene.Scene;
import org.ayni.local.settings.Settings;

/** The schedule of a loan over 36 months through the API, beside the engine alone in this process. */
public final class PreviewMeasurement implements Measurement {

    private static final String BODY = """
            {"principal": {"amount": "1031.00", "currency": "USD"}, "annualRatePercent": "11.5",
            "interestMethod": "DECLINING_BALANCE", "amortization": "EQUAL_INSTALMENTS", "dayCount": "30/360",
            "frequency": {"every": 1, "unit": "MONTH"}, "instalments": 36, "disbursedOn": "2003-03-31"}""";

    private final Settings settings;
    private final Scene scene;
    private String token = "";

    public PreviewMeasurement(Settings settings) throws IOException, SQLException {
        this.settings = settings;
        this.scene = new Scene(settings);
    }

    @Override
    public String about() {
        return """
                Previews of a schedule of 36 rows through the API by one client, beside the same engine called in a loop
                by one thread of another JVM. Goal: the 99th percentile below 5 ms.
                """;
    }

    @Override
    public void prepare() throws IOException {
        token = scene.token("credit-officer");
    }

    @Override
    public Rush.Result ours(int seconds) throws Exception {
        return Rush.of(scene.port(), 1, seconds, this::send);
    }

    private boolean send(Wire wire, int client) throws IOException {
        Wire.Reply reply = wire.post(token, "/v1/schedule-previews", "K-" + client, BODY);
        return reply.status() == 200;
    }

    @Override
    public Rush.Result limit(int seconds) {
        return Rush.alone(seconds, PreviewMeasurement::price);
    }

    /** Everything that the answer holds. */
    private static boolean price() {
        BigDecimal principal = new BigDecimal("1031.00");
        Schedule schedule = Schedule.of(new ScheduleTerms(
                principal,
                List.of(new ScheduleTerms.Disbursement(LocalDate.parse("2003-03-31"), principal)),
                new BigDecimal("11.5"),
                ScheduleTerms.InterestMethod.DECLINING_BALANCE,
                ScheduleTerms.Amortization.EQUAL_INSTALMENTS,
                DayCount.ofCode("30/360"),
                new Frequency(1, Frequency.Unit.MONTH),
                36,
                null,
                ScheduleTerms.Grace.NONE,
                new Rounding(RoundingMode.HALF_EVEN, 2, null),
                ScheduleTerms.InstalmentPricing.PERIOD_FACTORS,
                true,
                List.of(),
                ScheduleTerms.WorkingDays.EVERY_DAY));
        return schedule.rows().size() == 36
                && schedule.totals().principal().compareTo(principal) == 0
                && schedule.annualEffectiveRatePercent().compareTo(schedule.annualNominalRatePercent()) > 0;
    }

    @Override
    public int statements() {
        return 0;
    }

    @Override
    public Cpu cpu() throws IOException {
        return Cpu.of(settings);
    }

    @Override
    public void close() throws Exception {
        scene.close();
    }
}
