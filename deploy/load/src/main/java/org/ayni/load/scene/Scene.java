package org.ayni.load.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.ayni.load.Wire;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;

/** credit-service and its database, with tokens of the stack's own key. */
public final class Scene implements AutoCloseable {

    private final Settings settings;
    private final ObjectMapper json = new ObjectMapper();
    private final Connection database;
    private final Wire wire;

    public Scene(Settings settings) throws IOException, SQLException {
        this.settings = settings;
        this.database = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/credit", "postgres", secret("postgres"));
        this.wire = new Wire(port());
    }

    public Settings settings() {
        return settings;
    }

    public int port() {
        return settings.port(Service.CREDIT);
    }

    /** One of the stack's secrets. */
    public String secret(String name) throws IOException {
        return Secrets.in(settings.keys()).value(name);
    }

    public void sql(String text) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(text);
        }
    }

    /** The one value that a query answers. */
    public String value(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** After many rows came: plans that know of them, and no write of them left over for what is measured. */
    public void settle() throws SQLException {
        sql("vacuum analyze");
        sql("checkpoint");
    }

    /** Sets the business date. */
    void move(String date) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(settings.managementAddress(Service.CREDIT) + "/q/business-date"))
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"date\": \"" + date + "\"}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the business date: " + answer.body());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** What a GET answers. */
    public JsonNode get(String token, String path) throws IOException {
        return read(path, wire.get(token, path));
    }

    JsonNode post(String token, String path, String body) throws IOException {
        return read(path, wire.post(token, path, "K-" + UUID.randomUUID(), body));
    }

    private JsonNode read(String path, Wire.Reply reply) throws IOException {
        if (reply.status() >= 300) {
            throw new IOException(path + " answered " + reply.status() + " " + reply.body());
        }
        return json.readTree(reply.body());
    }

    /** A token for a role, signed by the stack's own key. */
    public String token(String... arguments) throws IOException {
        return token(settings, arguments);
    }

    /** The same where credit-service does not run. */
    public static String token(Settings settings, String... arguments) throws IOException {
        ProcessBuilder program =
                new ProcessBuilder(settings.root().resolve("deploy/token").toString());
        program.command().addAll(List.of(arguments));
        program.environment().put("AYNI_DATA", settings.data().toString());
        Process process = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed.strip().lines().reduce((first, last) -> last).orElseThrow();
    }

    /** What PostgreSQL has logged so far. */
    public String log() throws IOException {
        return Files.readString(settings.log("postgres"));
    }

    @Override
    public void close() throws IOException, SQLException {
        wire.close();
        database.close();
    }
}
