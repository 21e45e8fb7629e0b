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
import org.jspecify.annotations.Nullable;

/**
 * Loads the framework's file into its tables at start, once for each content, and hands out what the tables say. A
 * changed file is a new version; the old one stays.
 */
@Singleton
public class FrameworkService {

    private static final String FILE = "/framework/bo481.json";

    private final FrameworkStore store;
    private final ObjectMapper json;
    private volatile @Nullable Framework current;

    FrameworkService(FrameworkStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** Each step is a transaction of its own: nobody waits with the file's rows for what the roll-ups count anew. */
    public void load(@Observes StartupEvent started) throws IOException {
        byte[] file = file();
        String digest = digest(file);
        store.add(digest, json.readValue(file, Framework.class));
        Framework framework = store.get(digest);
        DerivedCount.of(framework).forEach(store::keep);
        current = framework;
    }

    /** The version that this service works with. */
    public Framework current() {
        Framework loaded = current;
        if (loaded == null) {
            throw new IllegalStateException("the framework is not loaded yet");
        }
        return loaded;
    }

    private static byte[] file() throws IOException {
        try (InputStream file = FrameworkService.class.getResourceAsStream(FILE)) {
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
