package org.ayni.bo481.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Service;

/** All four services in one: keeps what was asked, and answers as the test says. */
final class FakeService implements AutoCloseable {
    /**
     * One request as it came in.
     *
     * @param line method and path with query, or {@code DATE} and the date
     */
    record Asked(String line, String key, JsonNode body) {}

    /**
     * An answer.
     *
     * @param headers names and values
     */
    record Said(int status, String body, Map<String, String> headers) {
        static Said of(int status, String body) {
            return new Said(status, body, Map.of());
        }
    }

    private static final Tokens TOKENS = newTokens();

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Function<Asked, Said> answer;
    private volatile LocalDate date = LocalDate.MIN;

    FakeService(Function<Asked, Said> answer) throws IOException {
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    Endpoints endpoints() {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        Map<Service, URI> all = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            all.put(service, address);
        }
        return new Endpoints(all, all);
    }

    static Tokens tokens() {
        return TOKENS;
    }

    private static Tokens newTokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new Tokens(generator.generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void begin(LocalDate day) {
        date = day;
    }

    List<String> lines() {
        return asked.stream().map(Asked::line).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode body = Json.MAPPER.readTree(text.isEmpty() ? "{}" : text);
        Said said;
        if (exchange.getRequestURI().getPath().equals("/q/business-date")) {
            said = businessDate(exchange.getRequestMethod(), body);
        } else {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            Asked request = new Asked(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(), key == null ? "" : key, body);
            asked.add(request);
            said = answer.apply(request);
        }
        said.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Said businessDate(String method, JsonNode body) {
        if (method.equals("PUT")) {
            LocalDate wanted = LocalDate.parse(body.get("date").textValue());
            if (wanted.isBefore(date)) {
                return Said.of(422, "{\"detail\": \"only forward\"}");
            }
            if (wanted.isAfter(date)) {
                date = wanted;
                asked.add(new Asked("DATE " + wanted, "", body));
            }
        }
        return Said.of(200, "{\"date\": \"" + date + "\"}");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
