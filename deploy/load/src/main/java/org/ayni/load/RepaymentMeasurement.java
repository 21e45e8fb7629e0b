package org.ayni.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.local.settings.Settings;

/** Repayments through the API, beside pgbench with the same statements or with one that writes the same rows. */
final class RepaymentMeasurement implements Measurement {

    /** The service's loans are the first half of them, pgbench's the second. */
    private static final int LOANS = 20_000;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Settings settings;
    private final Scene scene;
    private final boolean best;
    private String script = "";
    private int statements;

    RepaymentMeasurement(Settings settings, boolean best) throws IOException, SQLException {
        this.settings = settings;
        this.scene = new Scene(settings);
        this.best = best;
    }

    @Override
    public void prepare() throws Exception {
        scene.loans(LOANS);
        Captured captured = capture();
        statements = captured.count();
        script = best ? captured.single(LOANS / 2 + 1, LOANS) : captured.script(LOANS / 2 + 1, LOANS);
    }

    @Override
    public Rush.Result ours(int seconds) throws Exception {
        return Rush.of(scene.port(), Pgbench.CLIENTS, seconds, (wire, client) -> {
            int loan = 1 + client + 8 * ThreadLocalRandom.current().nextInt(LOANS / 16);
            return repay(wire, Scene.loan(loan), "K-" + UUID.randomUUID()).status() == 201;
        });
    }

    @Override
    public long limit(int seconds) throws Exception {
        return new Pgbench(settings, scene.password()).rate(script, seconds);
    }

    @Override
    public int statements() {
        return statements;
    }

    private Wire.Reply repay(Wire wire, String loan, String key) throws IOException {
        return wire.post(scene.bankToken(), "/v1/loans/" + loan + "/repayments", key, """
                {"amount": {"amount": "12.00", "currency": "USD"}, "paidOn": "%s", "bankReference": "R-%s"}""".formatted(
                        Scene.PAID_ON, UUID.randomUUID()));
    }

    /** The statements of one repayment, when the connections have met them before. */
    private Captured capture() throws Exception {
        ours(3);
        scene.sql("alter system set log_statement = 'all'");
        scene.sql("select pg_reload_conf()");
        Thread.sleep(500);
        String loan = Scene.loan(LOANS / 2 - 1);
        String key = "K-" + UUID.randomUUID();
        Set<String> known;
        try (Wire wire = new Wire(scene.port())) {
            known = ids(wire.get(scene.bankToken(), "/v1/loans/" + loan).body());
            Wire.Reply reply = repay(wire, loan, key);
            if (reply.status() != 201) {
                throw new IOException("a repayment was answered " + reply.status() + " " + reply.body());
            }
        }
        Thread.sleep(500);
        scene.sql("alter system reset log_statement");
        scene.sql("select pg_reload_conf()");
        return new Captured(scene.log(), key, loan, known);
    }

    private static Set<String> ids(String text) {
        Set<String> ids = new HashSet<>();
        Matcher id = ID.matcher(text);
        while (id.find()) {
            ids.add(id.group());
        }
        return ids;
    }

    @Override
    public void close() throws Exception {
        scene.close();
    }
}
