package org.ayni.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every start of an application under test its own database, its own topics and the key that {@link Tokens} are
 * signed with. Registered in {@code META-INF/services}: a test needs no annotation.
 */
public final class AyniTestResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable TestDatabase database;

    @Override
    public Map<String, String> start() {
        TestDatabase made = TestDatabase.createCurrent();
        database = made;
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", made.jdbcUrl()),
                Map.entry("quarkus.datasource.username", TestDatabase.APPLICATION),
                Map.entry("quarkus.datasource.password", TestDatabase.APPLICATION),
                Map.entry("quarkus.flyway.username", TestDatabase.OWNER),
                Map.entry("quarkus.flyway.password", TestDatabase.OWNER),
                Map.entry("kafka.bootstrap.servers", TestKafka.bootstrapServers()),
                Map.entry("outbox.topic-prefix", TestKafka.freshPrefix()),
                Map.entry("quarkus.oidc.public-key", TestKeys.publicPem()),
                Map.entry("quarkus.oidc.token.issuer", Tokens.ISSUER),
                Map.entry("quarkus.oidc.token.audience", Tokens.AUDIENCE),
                Map.entry("ayni.token.issuer", Tokens.ISSUER),
                Map.entry("ayni.token.audience", Tokens.AUDIENCE));
    }

    @Override
    public void stop() {
        if (database != null) {
            database.drop();
        }
    }
}
