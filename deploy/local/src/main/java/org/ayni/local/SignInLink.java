package org.ayni.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;
import org.ayni.local.settings.StackFailure;

/** Asks reporting-service for a link that signs an auditor in to the dashboard, once. */
final class SignInLink {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Secrets secrets;

    SignInLink(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** The link; the service must be ready. */
    String make() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.managementAddress(Service.REPORTING) + "/q/sign-in-links"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(token()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new StackFailure("reporting-service made no sign-in link: status " + answer.statusCode());
            }
            return settings.address(Service.REPORTING) + answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while asking for a sign-in link", interrupted);
        }
    }

    private String token() throws IOException {
        try {
            return LocalToken.parse(List.of("auditor"))
                    .sign(LocalToken.readKey(Files.readString(secrets.privateKeyFile())), Instant.now());
        } catch (GeneralSecurityException failed) {
            throw new StackFailure("The key for tokens cannot be used", failed);
        }
    }
}
