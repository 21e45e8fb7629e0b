package org.ayni.load.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.ayni.load.Figures;
import org.ayni.load.Machine;
import org.ayni.load.Plan;
import org.ayni.load.Report;
import org.ayni.load.scene.Scene;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;

/** GET of every indicator, whole and taken apart in every way, over few facts and over many. */
public final class IndicatorReads {

    private static final List<String> PARTS =
            List.of("", "consortium", "sector", "municipality", "sex", "group", "area", "month");

    private final Settings settings;
    private final Plan plan;
    private final ObjectMapper json = new ObjectMapper();

    /** Filling outlives a token: each round of questions has its own. */
    private String token = "";

    public IndicatorReads(Settings settings, Plan plan) {
        this.settings = settings;
        this.plan = plan;
    }

    /**
     * Latencies of one way of asking, over all indicators.
     *
     * @param slowest the highest of the indicators' medians, in milliseconds
     * @param code whose that is
     */
    private record Asked(BigDecimal slowest, String code, BigDecimal p99, long errors) {

        private static final Asked NOTHING = new Asked(BigDecimal.ZERO, "", BigDecimal.ZERO, 0);

        private String cells() {
            return " %s (%s) | %s |".formatted(slowest, code, p99);
        }
    }

    /** Fills the tables through the topics, twice. */
    public Report run() throws Exception {
        try (ReportingTables tables = new ReportingTables(settings);
                Backlog backlog = new Backlog("127.0.0.1:" + settings.kafkaPort(), new Shops(481))) {
            tables.empty();
            long few = fill(tables, backlog, 1);
            ask();
            Map<String, Asked> overFew = ask();
            long many = fill(tables, backlog, plan.backlog());
            tables.settle();
            ask();
            return report(few, overFew, many, ask());
        }
    }

    /** Returns how many facts there are then. */
    private static long fill(ReportingTables tables, Backlog backlog, int atLeast) throws Exception {
        long before = tables.taken();
        tables.await(before + backlog.send(atLeast));
        return tables.facts();
    }

    private Map<String, Asked> ask() throws IOException, InterruptedException {
        token = Scene.token(settings, "auditor");
        Map<String, Asked> asked = new LinkedHashMap<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<String> codes = codes(client);
            for (String part : PARTS) {
                asked.put(part, ask(client, codes, part));
            }
        }
        return asked;
    }

    private List<String> codes(HttpClient client) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(client, "/v1/indicators");
        List<String> codes = new ArrayList<>();
        json.readTree(answer.body())
                .path("items")
                .forEach(each -> codes.add(each.path("code").asText()));
        if (codes.isEmpty()) {
            throw new IllegalStateException("GET /v1/indicators: " + answer.statusCode() + " " + answer.body());
        }
        return codes;
    }

    /** Not by {@link org.ayni.load.Wire}: long answers come in chunks. */
    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + settings.port(Service.REPORTING) + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Asked ask(HttpClient client, List<String> codes, String part) throws IOException, InterruptedException {
        BigDecimal slowest = BigDecimal.ZERO;
        String slowestCode = "";
        LongStream.Builder all = LongStream.builder();
        long errors = 0;
        for (String code : codes) {
            String path = "/v1/indicators/" + code + "?asOf=2100-01-01" + (part.isEmpty() ? "" : "&by=" + part);
            long[] latencies = new long[plan.rounds()];
            get(client, path);
            for (int i = 0; i < latencies.length; i++) {
                long begin = System.nanoTime();
                errors += get(client, path).statusCode() == 200 ? 0 : 1;
                latencies[i] = System.nanoTime() - begin;
                all.add(latencies[i]);
            }
            BigDecimal median = Figures.milliseconds(latencies, 50);
            if (median.compareTo(slowest) > 0) {
                slowest = median;
                slowestCode = code;
            }
        }
        return new Asked(slowest, slowestCode, Figures.milliseconds(all.build().toArray(), 99), errors);
    }

    private Report report(long few, Map<String, Asked> overFew, long many, Map<String, Asked> overMany)
            throws Exception {
        StringBuilder table = new StringBuilder();
        long errors = 0;
        for (String part : PARTS) {
            Asked before = overFew.getOrDefault(part, Asked.NOTHING);
            Asked after = overMany.getOrDefault(part, Asked.NOTHING);
            errors += before.errors() + after.errors();
            table.append("| %s |%s%s%n".formatted(part.isEmpty() ? "whole" : part, before.cells(), after.cells()));
        }
        BigDecimal slowest =
                Figures.most(overMany.values().stream().map(Asked::slowest).toList());
        BigDecimal slowestOfFew =
                Figures.most(overFew.values().stream().map(Asked::slowest).toList());
        String line = "read-indicator ratio=" + Figures.ratio(micros(slowest), micros(slowestOfFew))
                + " slowest_p50_ms=" + slowest + " few=" + few + " many=" + many + " errors=" + errors;
        return new Report("""
                # read-indicator

                `%s`

                GET of each of the 14 indicators, whole and with every `by=`, one client, one after the other, over %d
                facts and over %d: shops with people, memberships, two rounds of answers, certificates, practices,
                scored visits and loans. The columns are the slowest indicator's p50 and the p99 of all, in
                milliseconds; everything was asked once in this way before.
                Goal: flat, below 200 ms.

                Machine: %s.

                | by | few: slowest p50 | few: p99 | many: slowest p50 | many: p99 |
                |---|---|---|---|---|
                %s""".formatted(line, few, many, Machine.here(), table), line);
    }

    private static long micros(BigDecimal milliseconds) {
        return milliseconds.movePointRight(3).longValueExact();
    }
}
