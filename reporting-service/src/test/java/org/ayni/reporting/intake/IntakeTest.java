package org.ayni.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.consortia.ConsortiaEvent.ForumAttended;
import org.ayni.contracts.consortia.ConsortiaEvent.MilestoneAssessed;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.contracts.training.TrainingEvent.AttendanceRecorded;
import org.ayni.contracts.training.TrainingEvent.CertificateIssued;
import org.ayni.contracts.training.TrainingEvent.CertificateRevoked;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.Inbox;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.ayni.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** Events in, rows out. The dates are years after the case of BO-481, whose figures other tests count. */
@QuarkusTest
class IntakeTest {

    private static final LocalDate DAY = LocalDate.parse("2012-05-10");

    @Inject
    EventHandler intake;

    @Inject
    Inbox inbox;

    private final Told told = new Told();
    private final UUID person = UUID.randomUUID();

    @Test
    void theSameEventTwiceMakesTheSameRows() {
        ReceivedEvent event = told.tell(DAY, new PersonRegistered(person, null, "MALE", "18_29", DAY, null, null));
        intake.on(List.of(event, event));
        intake.on(List.of(event));
        assertEquals(1, facts("subject_id = ?", person));
        assertEquals(1, taken(person));
    }

    @Test
    void bothGenerationsForgetWhatTheyTookInLongAgo() {
        for (String table : List.of("public.inbox", "rebuilt.inbox")) {
            TestDatabase.current()
                    .execute("insert into " + table + " values (?, now() - interval '61 days')", UUID.randomUUID());
            TestDatabase.current().execute("insert into " + table + " values (?, now() - interval '59 days')", person);
        }
        inbox.purge();
        for (String table : List.of("public.inbox", "rebuilt.inbox")) {
            String old = "select count(*) from " + table + " where received_at < now() - interval '60 days'";
            assertEquals(0, TestDatabase.current().count(old), table);
            assertEquals(
                    1, TestDatabase.current().count("select count(*) from " + table + " where event_id = ?", person));
        }
    }

    @Test
    void manyCertificatesLeaveOneLeadingRow() {
        for (int i = 0; i < 4; i++) {
            intake.on(List.of(certificate(UUID.randomUUID(), DAY.plusDays(i))));
        }
        intake.on(List.of(
                certificate(UUID.randomUUID(), DAY.plusDays(8)), certificate(UUID.randomUUID(), DAY.plusDays(9))));
        assertEquals(6, facts("subject_id = ?", person));
        assertEquals(1, facts("subject_id = ? and leads", person));
    }

    @Test
    void anEarlierCertificateThatComesLaterLeadsToo() {
        intake.on(List.of(certificate(UUID.randomUUID(), DAY)));
        intake.on(List.of(certificate(UUID.randomUUID(), DAY.minusDays(30))));
        // What was known before it came still has to be answered by the first row.
        assertEquals(2, facts("subject_id = ? and leads", person));
    }

    @Test
    void theSecondCertificateCountsAgainWhenTheFirstIsRevoked() {
        UUID first = UUID.randomUUID();
        intake.on(List.of(certificate(first, DAY), certificate(UUID.randomUUID(), DAY.plusDays(1))));
        assertEquals(1, facts("subject_id = ? and leads", person));
        intake.on(List.of(revocation(first)));
        assertEquals(1, facts("source_id = ? and ended_on = '2012-06-01'", first));
        assertEquals(1, facts("subject_id = ? and leads and ended_on is null", person));
    }

    @Test
    void aRevocationThatComesFirstStillEndsItsCertificate() {
        UUID certificate = UUID.randomUUID();
        ReceivedEvent issued = certificate(certificate, DAY);
        ReceivedEvent revoked = revocation(certificate);
        intake.on(List.of(revoked));
        intake.on(List.of(issued));
        assertEquals(1, facts("source_id = ? and ended_on = '2012-06-01'", certificate));
    }

    @Test
    void aCorrectedMarkTakesTheParticipationAway() {
        UUID session = UUID.randomUUID();
        UUID edition = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        intake.on(
                List.of(attendance(session, edition, "PRESENT", person), attendance(session, edition, "LATE", other)));
        assertEquals(1, facts("person_id = ? and kind = 'COURSE_PARTICIPATION' and ended_on is null", person));
        intake.on(List.of(attendance(session, edition, "ABSENT", person)));
        assertEquals(0, facts("person_id = ? and kind = 'COURSE_PARTICIPATION' and ended_on is null", person));
        assertEquals(1, facts("person_id = ? and kind = 'COURSE_PARTICIPATION' and ended_on is null", other));
    }

    @Test
    void aMilestoneLookedAtAgainAndNotReachedIsNoLongerReached() {
        UUID consortium = UUID.randomUUID();
        intake.on(List.of(milestone(consortium, true, DAY), milestone(consortium, false, DAY.plusDays(5))));
        assertEquals(1, facts("subject_id = ? and kind = 'MILESTONE_REACHED' and ended_on = '2012-05-15'", consortium));
        intake.on(List.of(milestone(consortium, true, DAY.plusDays(9))));
        assertEquals(
                1, facts("subject_id = ? and kind = 'MILESTONE_REACHED' and ended_on is null and leads", consortium));
    }

    @Test
    void aMissingEventShowsAsAGapUntilItComes() {
        UUID aggregate = UUID.randomUUID();
        ReceivedEvent first = told.tell(DAY, new ForumAttended(aggregate, DAY));
        ReceivedEvent second = told.tell(DAY, new ForumAttended(aggregate, DAY));
        intake.on(List.of(second));
        assertEquals(1, gaps(aggregate));
        intake.on(List.of(first));
        assertEquals(0, gaps(aggregate));
    }

    private ReceivedEvent certificate(UUID certificate, LocalDate on) {
        return told.tell(
                on,
                new CertificateIssued(
                        certificate,
                        person,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "COURSE",
                        "MARKET",
                        null,
                        "ATTENDANCE",
                        on));
    }

    private ReceivedEvent revocation(UUID certificate) {
        LocalDate on = LocalDate.parse("2012-06-01");
        return told.tell(on, new CertificateRevoked(certificate, person, on, "mistake"));
    }

    private ReceivedEvent attendance(UUID session, UUID edition, String status, UUID who) {
        return told.tell(
                DAY,
                new AttendanceRecorded(
                        session,
                        edition,
                        UUID.randomUUID(),
                        "COURSE",
                        "LEGAL",
                        null,
                        DAY,
                        List.of(new AttendanceRecorded.Mark(who, status, new BigDecimal("3.00")))));
    }

    private ReceivedEvent milestone(UUID consortium, boolean reached, LocalDate on) {
        return told.tell(on, new MilestoneAssessed(consortium, "STATUTES", reached, on, false));
    }

    private static long facts(String where, UUID id) {
        return TestDatabase.current().count("select count(*) from fact where " + where, id);
    }

    private static long taken(UUID aggregate) {
        return TestDatabase.current().count("select taken from aggregate_progress where aggregate_id = ?", aggregate);
    }

    private static long gaps(UUID aggregate) {
        return TestDatabase.current()
                .count(
                        "select count(*) from aggregate_progress where aggregate_id = ? and taken < last_sequence",
                        aggregate);
    }
}
