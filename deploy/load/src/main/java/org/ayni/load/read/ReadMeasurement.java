package org.ayni.load.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.ayni.load.Cpu;
import org.ayni.load.Figures;
import org.ayni.load.Measurement;
import org.ayni.load.Pgbench;
import org.ayni.load.Plan;
import org.ayni.load.Rush;
import org.ayni.load.Wire;
import org.ayni.load.scene.Copies;
import org.ayni.load.scene.Model;
import org.ayni.load.scene.Scene;
import org.ayni.local.settings.Settings;
import org.jspecify.annotations.Nullable;

/** GET of a loan beside a bare resource; beside it deep pages of a list, and a loan with a long history. */
public final class ReadMeasurement implements Measurement {

    private static final int LOANS = 60_000;
    private static final int PAGE = 50;
    private static final int DEEP = 1_000;
    private static final int TRANSACTIONS = 10_000;

    private final Settings settings;
    private final Plan plan;
    private final Scene scene;
    private @Nullable Model model;
    private @Nullable BareService bare;

    public ReadMeasurement(Settings settings, Plan plan) throws IOException, SQLException {
        this.settings = settings;
        this.plan = plan;
        this.scene = new Scene(settings);
    }

    @Override
    public String about() {
        return """
                GET of a loan by its bank (token, bank's view, the loan as it stands) beside a bare Quarkus resource
                with the same token check that answers columns of the same row by one SELECT. Goal: at least 0.80 of
                its rate.
                """;
    }

    @Override
    public void prepare() throws Exception {
        Model made = Copies.ofPaidOutLoans(scene, LOANS, 64);
        BareService started = new BareService(scene);
        model = made;
        bare = started;
        started.awaitAnswer(made.bankToken(), "/loans/" + Copies.loan(1));
        // As warm as ours will be.
        limit(plan.seconds() * 3);
    }

    @Override
    public Rush.Result ours(int seconds) throws Exception {
        return rush(scene.port(), seconds, Pgbench.CLIENTS, "/v1/loans/");
    }

    @Override
    public Rush.Result limit(int seconds) throws Exception {
        return rush(Objects.requireNonNull(bare).port(), seconds, Pgbench.CLIENTS, "/loans/");
    }

    private Rush.Result rush(int port, int seconds, int clients, String path) throws Exception {
        return Rush.of(port, clients, seconds, (wire, client) -> {
            int loan = 1 + ThreadLocalRandom.current().nextInt(LOANS);
            return isRight(wire, path + Copies.loan(loan));
        });
    }

    private boolean isRight(Wire wire, String path) throws IOException {
        return wire.get(token(), path).status() == 200;
    }

    private String token() {
        return Objects.requireNonNull(model).bankToken();
    }

    @Override
    public List<String> beside() throws Exception {
        String first = "/v1/loans?limit=" + PAGE;
        String deep = first + "&cursor=" + cursorOfPage(DEEP);
        List<BigDecimal> firsts = new ArrayList<>();
        List<BigDecimal> deeps = new ArrayList<>();
        List<BigDecimal> ratios = new ArrayList<>();
        median(first);
        for (int round = 0; round < plan.rounds(); round++) {
            firsts.add(median(first));
            deeps.add(median(deep));
            ratios.add(Figures.ratio(micros(deeps.getLast()), micros(firsts.getLast())));
        }
        Copies.repay(scene, TRANSACTIONS);
        scene.settle();
        String loan = "/v1/loans/" + Copies.loan(1);
        median(loan);
        Rush.Result whole = alone(loan);
        Rush.Result transactions = alone(loan + "/transactions?limit=" + PAGE);
        return List.of(
                "* Page " + DEEP + " of a list of " + LOANS + " loans, " + PAGE + " a page, one client: p50 "
                        + Figures.median(deeps) + " ms, page 1 " + Figures.median(firsts) + " ms; ratio "
                        + Figures.median(ratios) + ", spread " + Figures.least(ratios) + " to " + Figures.most(ratios)
                        + ". Goal: at most 1.2.",
                "* A loan with " + TRANSACTIONS + " transactions, one client: p50 "
                        + Figures.milliseconds(whole.latencies(), 50) + " ms, p99 "
                        + Figures.milliseconds(whole.latencies(), 99) + " ms; a page of its transactions p50 "
                        + Figures.milliseconds(transactions.latencies(), 50) + " ms, p99 "
                        + Figures.milliseconds(transactions.latencies(), 99) + " ms. Goal: below 200 ms.");
    }

    /** By the way that a caller has: from page to page. */
    private String cursorOfPage(int number) throws IOException {
        String cursor = "";
        for (int page = 1; page < number; page++) {
            JsonNode answer = scene.get(token(), "/v1/loans?limit=" + PAGE + cursor);
            cursor = "&cursor=" + answer.get("nextCursor").asText();
        }
        return cursor.substring("&cursor=".length());
    }

    private BigDecimal median(String path) throws Exception {
        return Figures.milliseconds(alone(path).latencies(), 50);
    }

    private Rush.Result alone(String path) throws Exception {
        Rush.Result result = Rush.of(scene.port(), 1, plan.seconds(), (wire, client) -> isRight(wire, path));
        if (result.errors() > 0) {
            throw new IllegalStateException(path + " was not answered with 200");
        }
        return result;
    }

    private static long micros(BigDecimal milliseconds) {
        return milliseconds.movePointRight(3).longValueExact();
    }

    @Override
    public int statements() {
        return 1;
    }

    @Override
    public Cpu cpu() throws IOException {
        return Cpu.of(settings);
    }

    @Override
    public void close() throws Exception {
        if (bare != null) {
            bare.close();
        }
        scene.close();
    }
}
