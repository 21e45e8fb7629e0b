package org.ayni.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A credit bureau to try against, a process of its own. {@code POST /v1/reports} answers a report,
 * {@code PUT /behaviour} makes it slow, failing or lying, {@code GET /questions} counts what was asked.
 */
final class BureauSimulator implements AutoCloseable {

    private static final int BODY_LIMIT = 65_536;
    private static final String DOCUMENT = "document";

    private final HttpServer server;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong questions = new AtomicLong();
    private volatile BureauBehaviour behaviour = BureauBehaviour.NORMAL;

    private BureauSimulator(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Argument: the port. */
    public static void main(String[] arguments) throws IOException {
        BureauSimulator simulator = start(Integer.parseInt(arguments[0]), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop"));
    }

    /** Port 0 takes a free one. */
    static BureauSimulator start(int port, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        BureauSimulator simulator = new BureauSimulator(server, clock);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", simulator::respond);
        server.start();
        return simulator;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            route(exchange);
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        try {
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "POST /v1/reports" -> {
                    questions.incrementAndGet();
                    report(exchange);
                }
                case "GET /questions" -> answer(exchange, 200, text(Map.of("count", questions.get())));
                case "PUT /behaviour" -> behave(exchange);
                case "GET /behaviour" -> answer(exchange, 200, text(behaviour));
                case "GET /health" -> answer(exchange, 200, text(Map.of("status", "UP")));
                default ->
                    problem(
                            exchange,
                            404,
                            "There are POST /v1/reports, GET and PUT /behaviour, GET /questions, GET /health");
            }
        } catch (JsonProcessingException unreadable) {
            problem(exchange, 400, "Not the JSON that was expected");
        } catch (IllegalArgumentException wrong) {
            problem(exchange, 422, String.valueOf(wrong.getMessage()));
        }
    }

    private void behave(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody().readNBytes(BODY_LIMIT));
        BureauBehaviour.Mode mode = BureauBehaviour.Mode.named(body.path("mode").asText());
        behaviour = new BureauBehaviour(mode, body.path("delayMs").asInt(0));
        answer(exchange, 200, text(behaviour));
    }

    private void report(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody().readNBytes(BODY_LIMIT));
        BureauReport.Document document = document(body.path(DOCUMENT));
        BureauBehaviour now = behaviour;
        switch (now.mode()) {
            case NORMAL -> answer(exchange, 200, report(document));
            case SLOW -> {
                pause(now.delayMs());
                answer(exchange, 200, report(document));
            }
            case ERROR -> problem(exchange, 500, "The bureau is out of order, as it was told to be");
            case GARBAGE -> answer(exchange, 200, "<html>Mantenimiento programado</html>{\"rating\":");
            case WRONG_PERSON -> answer(exchange, 200, report(another(document)));
            case HALF_ANSWER -> answerHalf(exchange, report(document));
        }
    }

    private static BureauReport.Document document(JsonNode node) {
        String number = node.path("number").asText();
        if (number.isBlank()) {
            throw new IllegalArgumentException("document.number is missing");
        }
        return new BureauReport.Document(
                number,
                node.path("complement").asText(null),
                node.path("department").asText(null));
    }

    /** Another number with the same ending, so that only the document betrays the mistake. */
    private static BureauReport.Document another(BureauReport.Document document) {
        return new BureauReport.Document("9" + document.number(), document.complement(), document.department());
    }

    private String report(BureauReport.Document document) throws JsonProcessingException {
        Instant now = clock.instant();
        ObjectNode node = json.createObjectNode();
        BureauReport report = BureauReport.about(document, now);
        node.set(DOCUMENT, json.valueToTree(report.document()));
        node.put("rating", report.rating());
        node.put("listed", report.listed());
        node.set("debts", json.valueToTree(report.debts()));
        node.put("numberOfLenders", report.numberOfLenders());
        node.put("retrievedAt", report.retrievedAt().toString());
        node.put("reference", report.reference());
        return text(node);
    }

    private String text(Object value) throws JsonProcessingException {
        return json.writeValueAsString(value);
    }

    private void problem(HttpExchange exchange, int status, String detail) throws IOException {
        answer(exchange, status, text(Map.of("status", status, "detail", detail)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The length is announced in full; closing the exchange then ends the connection. */
    private static void answerHalf(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
