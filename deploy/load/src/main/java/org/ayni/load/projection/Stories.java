package org.ayni.load.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered.Answer;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.LoanEvent.LoanDisbursed;
import org.ayni.contracts.credit.LoanEvent.RepaymentReceived;
import org.ayni.contracts.credit.LoanState;
import org.ayni.contracts.training.TrainingEvent.AttendanceRecorded;
import org.ayni.contracts.training.TrainingEvent.AttendanceRecorded.Mark;
import org.ayni.contracts.training.TrainingEvent.CertificateIssued;

/**
 * What services tell of many small courses and loans, in the order in which they would: each aggregate from its first
 * event on, many aggregates side by side. A story is four sessions, two certificates, a survey, a loan and two
 * payments: ten events. The same seed tells the same stories.
 */
final class Stories implements Chapters {

    static final int EVENTS = 10;

    private static final int SIDE_BY_SIDE = 500;
    private static final int CONSORTIA = 200;
    private static final BigDecimal NONE = new BigDecimal("0.00");
    private static final BigDecimal LENT = new BigDecimal("1000.00");

    private final Random dice;
    private final List<UUID> consortia = new ArrayList<>();
    private LocalDate day = LocalDate.parse("2005-01-03");

    Stories(long seed) {
        dice = new Random(seed);
        for (int i = 0; i < CONSORTIA; i++) {
            consortia.add(id());
        }
    }

    /** An event with its place among those of its aggregate. */
    record Told(LocalDate bookedOn, UUID id, long sequence, DomainEvent fact) {}

    @Override
    public List<Told> next() {
        day = day.plusDays(1);
        List<List<Told>> stories = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            stories.add(story());
        }
        List<Told> events = new ArrayList<>();
        for (int step = 0; step < EVENTS; step++) {
            for (List<Told> story : stories) {
                events.add(story.get(step));
            }
        }
        return events;
    }

    private List<Told> story() {
        UUID consortium = consortia.get(dice.nextInt(CONSORTIA));
        UUID edition = id();
        UUID course = id();
        List<UUID> people = List.of(id(), id(), id());
        UUID enterprise = id();
        List<Told> events = new ArrayList<>();
        for (int session = 0; session < 4; session++) {
            events.add(first(new AttendanceRecorded(
                    id(),
                    edition,
                    course,
                    "COURSE",
                    "PRODUCTION",
                    consortium,
                    day,
                    List.of(
                            new Mark(people.get(0), "PRESENT", new BigDecimal("4")),
                            new Mark(people.get(1), "LATE", new BigDecimal("3.5")),
                            new Mark(people.get(2), "ABSENT", BigDecimal.ZERO)))));
        }
        for (UUID person : people.subList(0, 2)) {
            events.add(first(new CertificateIssued(
                    id(), person, edition, course, "COURSE", "PRODUCTION", consortium, "ATTENDANCE", day)));
        }
        events.add(first(new SurveyAnswered(
                id(),
                "2005-H1",
                "FOLLOW_UP",
                enterprise,
                consortium,
                day,
                List.of(
                        new Answer("JOBS_CREATED_HIRED", "VALUE", new BigDecimal(dice.nextInt(3)), null, null, null),
                        new Answer("OWN_DRAWINGS", "VALUE", new BigDecimal("81.50"), null, null, "USD"),
                        new Answer("SALES", "REFUSED", null, null, null, null)))));
        loan(new Borrower("PERSON", people.get(0), enterprise, consortium, "textiles"), events);
        return events;
    }

    private void loan(Borrower borrower, List<Told> events) {
        UUID loan = id();
        UUID fund = consortia.getFirst();
        events.add(
                first(new LoanDisbursed(loan, fund, fund, fund, borrower, id(), LENT, "USD", after(LENT), day, day)));
        BigDecimal owed = LENT;
        for (long sequence = 2; sequence <= 3; sequence++) {
            BigDecimal principal = new BigDecimal("90.00");
            BigDecimal interest = new BigDecimal("9.58");
            owed = owed.subtract(principal);
            events.add(new Told(
                    day,
                    id(),
                    sequence,
                    new RepaymentReceived(
                            loan,
                            fund,
                            fund,
                            fund,
                            borrower,
                            id(),
                            principal.add(interest),
                            principal,
                            interest,
                            NONE,
                            "USD",
                            after(owed),
                            day,
                            day)));
        }
    }

    private Told first(DomainEvent fact) {
        return new Told(day, id(), 1, fact);
    }

    private static LoanState after(BigDecimal principal) {
        return new LoanState("ACTIVE", principal, NONE, NONE, NONE, 0, "A", principal, principal, null, null);
    }

    private UUID id() {
        return new UUID(dice.nextLong(), dice.nextLong());
    }
}
