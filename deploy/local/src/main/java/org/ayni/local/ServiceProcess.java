package org.ayni.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.local.process.Child;
import org.ayni.local.process.Jvm;
import org.ayni.local.server.Databases;
import org.ayni.local.server.Postgres;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;
import org.ayni.local.settings.StackFailure;

/** Starts one of the four services from its packaged jar, with what a deployment would give it by environment. */
final class ServiceProcess {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Settings settings;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Databases databases;

    ServiceProcess(Settings settings, Secrets secrets, Postgres postgres, Databases databases) {
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
        this.databases = databases;
    }

    Child start(Service service) throws IOException {
        List<String> command = new ArrayList<>(Jvm.command(192));
        command.addAll(List.of("-XX:ReservedCodeCacheSize=64m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(Jvm.extraArguments());
        command.addAll(List.of("-jar", jar(settings.root(), service).toString()));
        return Child.start(settings, service.folder(), command, environment(service));
    }

    boolean isReady(Service service) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.managementAddress(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Both ways in which Quarkus lays a service out. */
    static Path jar(Path root, Service service) throws IOException {
        Path target = root.resolve(service.folder()).resolve("target");
        Path fast = target.resolve("quarkus-app/quarkus-run.jar");
        if (Files.exists(fast)) {
            return fast;
        }
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(target, "*-runner.jar")) {
                for (Path runner : found) {
                    return runner;
                }
            }
        }
        throw new StackFailure(service.folder() + " is not packaged: mvn -Dquick package -pl " + service.folder());
    }

    private Map<String, String> environment(Service service) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.managementPort(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(service.key()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", Databases.application(service));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", databases.password(Databases.application(service)));
        environment.put("QUARKUS_FLYWAY_USERNAME", Databases.owner(service));
        environment.put("QUARKUS_FLYWAY_PASSWORD", databases.password(Databases.owner(service)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.kafkaPort());
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", secrets.publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", "https://ayni.local");
        environment.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "ayni");
        environment.put("AYNI_BUSINESS_DATE_SETTABLE", "true");
        // One client plays everybody who sends something in BO-481.
        environment.put("AYNI_RATE_LIMIT_PER_SECOND", "5000");
        environment.put("AYNI_RATE_LIMIT_BURST", "5000");
        environment.put("AYNI_PERSONAL_DATA_KEY", secrets.value("personal-data-key." + service.key()));
        environment.put("MALLOC_ARENA_MAX", "2");
        switch (service) {
            case CONSORTIA -> shareDigestKey(environment);
            case CREDIT -> {
                shareDigestKey(environment);
                environment.put("AYNI_BUREAU_URL", settings.bureauAddress());
            }
            case REPORTING -> {
                environment.put("AYNI_DASHBOARD_SIGN_IN_LINKS", "true");
                // The pages are read over plain HTTP here.
                environment.put("AYNI_DASHBOARD_SECURE_COOKIE", "false");
            }
            case TRAINING -> {}
        }
        return environment;
    }

    /** The digest of a person's document that consortia-service sends must be the one that credit-service computes. */
    private void shareDigestKey(Map<String, String> environment) throws IOException {
        environment.put("AYNI_DOCUMENT_DIGEST_KEY", secrets.value("document-digest-key"));
    }
}
