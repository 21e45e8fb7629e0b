package org.ayni.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class AyniTestResourceTest {

    @Test
    void isRegisteredWithoutAnAnnotation() {
        assertTrue(ServiceLoader.load(QuarkusTestResourceLifecycleManager.class).stream()
                .anyMatch(provider -> provider.type() == AyniTestResource.class));
    }

    @Test
    void givesEveryStartADatabaseAndTopicsOfItsOwn() {
        AyniTestResource first = new AyniTestResource();
        AyniTestResource second = new AyniTestResource();
        Map<String, String> one = first.start();
        Map<String, String> two = second.start();
        assertNotEquals(one.get("quarkus.datasource.jdbc.url"), two.get("quarkus.datasource.jdbc.url"));
        assertNotEquals(one.get("outbox.topic-prefix"), two.get("outbox.topic-prefix"));
        assertEquals(one.get("quarkus.oidc.public-key"), two.get("quarkus.oidc.public-key"));
        first.stop();
        second.stop();
    }

    @Test
    void dropsTheDatabaseWhenTheApplicationEnds() {
        AyniTestResource resource = new AyniTestResource();
        String url = resource.start().getOrDefault("quarkus.datasource.jdbc.url", "");
        resource.stop();
        assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "ayni_owner", "ayni_owner"));
    }

    @Test
    void letsTheApplicationSeeOnlyWhatTheOwnerGranted() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (Connection owner = database.asOwner();
                Connection application = database.asApplication()) {
            owner.createStatement().execute("create table seen (id int); create table hidden (id int)");
            owner.createStatement().execute("grant select, insert on seen to ayni_app");
            application.createStatement().execute("insert into seen values (7)");
            assertThrows(SQLException.class, () -> application.createStatement().execute("select * from hidden"));
            assertThrows(SQLException.class, () -> application.createStatement().execute("create table mine (id int)"));
        }
        assertEquals(1, database.count("select count(*) from seen where id = ?", 7));
        database.drop();
    }

    @Test
    void bindsTheOwnerToForcedRowLevelSecurityButNotTheAssertions() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (Connection owner = database.asOwner()) {
            owner.createStatement().execute("create table loan (bank text); insert into loan values ('a')");
            owner.createStatement().execute("alter table loan enable row level security");
            owner.createStatement().execute("alter table loan force row level security");
            try (var rows = owner.createStatement().executeQuery("select * from loan")) {
                assertTrue(!rows.next());
            }
        }
        assertEquals(List.of(Map.of("bank", "a")), database.rows("select bank from loan"));
        database.drop();
    }

    @Test
    void knowsSpanishLettersWhateverTheLanguageOfTheMachine() {
        TestDatabase database = TestDatabase.create();
        assertEquals(List.of(Map.of("lower", "ñandú")), database.rows("select lower('ÑANDÚ') as lower"));
        database.drop();
    }

    @Test
    void carriesRecordsInTheirOrderWithKeyAndHeaders() {
        TestKafka.createTopics("credit.loan.v1");
        TestKafka.createTopics("credit.loan.v1");
        TestKafka.send("credit.loan.v1", "loan-1", Map.of("ce_type", "a"), "one".getBytes(StandardCharsets.UTF_8));
        TestKafka.send("credit.loan.v1", "loan-1", Map.of("ce_type", "b"), "two".getBytes(StandardCharsets.UTF_8));
        var read = TestKafka.poll("credit.loan.v1", 2);
        assertEquals(
                List.of("a", "b"),
                read.stream().map(record -> TestKafka.header(record, "ce_type")).toList());
        assertEquals("loan-1", read.getFirst().key());
        assertEquals("two", new String(read.getLast().value(), StandardCharsets.UTF_8));
        assertTrue(read.getFirst().topic().startsWith(TestKafka.topicPrefix()));
    }
}
