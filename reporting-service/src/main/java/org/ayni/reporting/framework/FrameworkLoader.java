package org.ayni.reporting.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Loads the framework's file at start. A changed file is a new version; the old one stays. */
@Singleton
class FrameworkLoader {

    private static final String FILE = "/framework/bo481.json";

    private final FrameworkService service;
    private final ObjectMapper json;

    FrameworkLoader(FrameworkService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    /** Each step commits by itself: no other replica waits for the file's rows while roll-ups are counted anew. */
    void load(@Observes StartupEvent started) throws IOException {
        byte[] file = file();
        String digest = digest(file);
        service.add(digest, json.readValue(file, Framework.class));
        Framework framework = service.use(digest);
        DerivedCount.of(framework).forEach(service::keep);
    }

    private static byte[] file() throws IOException {
        try (InputStream file = FrameworkLoader.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no " + FILE + " on the class path");
            }
            return file.readAllBytes();
        }
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
