package org.ayni.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.training.TrainingEvent;
import org.ayni.contracts.training.TrainingEvent.AttendanceRecorded.Mark;

/** The training of {@link Bo481Case}: 36 and 78 courses, 30 workshops, certificates, practice checks and visits. */
final class Bo481Training {

    private static final String MANAGEMENT = "BUSINESS_MANAGEMENT";
    private static final String PRODUCTION = "PRODUCTION";

    private final Bo481Case it;
    private int managementEditions;
    private int productionEditions;

    Bo481Training(Bo481Case it) {
        this.it = it;
    }

    void play() {
        for (int consortium = 0; consortium < Bo481Case.CONSORTIA; consortium++) {
            LocalDate on = LocalDate.parse("2002-04-01").plusDays(consortium);
            it.told.tell(
                    on,
                    new TrainingEvent.PlanApproved(
                            UUID.randomUUID(), it.consortia.get(consortium), new BigDecimal("360.00"), on));
            for (int i = 0; i < 2; i++) {
                // 861 = 33 × 24 + 3 × 23
                int size = managementEditions++ < 33 ? 24 : 23;
                course(consortium, MANAGEMENT, i == 0 ? 0 : 10, size, on.plusMonths(1L + i), i == 0);
            }
            for (int i = 0; i < (consortium < 12 ? 4 : 5); i++) {
                // 1,016 = 2 × 14 + 76 × 13
                int size = productionEditions++ < 2 ? 14 : 13;
                course(consortium, PRODUCTION, 13 * i, size, on.plusMonths(3L + i), i < 3);
            }
        }
        workshops();
        practice();
        visits();
    }

    /** Whoever is absent in the first session comes to the second; somebody else never comes at all. */
    private void course(int consortium, String area, int from, int size, LocalDate on, boolean certified) {
        List<Integer> all = it.peopleOf(consortium);
        List<Integer> present = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            present.add(all.get((from + i) % all.size()));
        }
        int absentee = all.get((from + size) % all.size());
        UUID edition = UUID.randomUUID();
        UUID course = UUID.randomUUID();
        UUID group = it.consortia.get(consortium);
        it.told.tell(
                on,
                new TrainingEvent.EditionOpened(edition, course, "COURSE", area, group, new BigDecimal("60.00"), on));
        for (int session = 0; session < 2; session++) {
            List<Mark> marks = new ArrayList<>();
            for (int person : present) {
                boolean away = session == 0 && person == present.getLast();
                marks.add(mark(person, away ? "ABSENT" : session == 1 ? "LATE" : "PRESENT"));
            }
            marks.add(mark(absentee, "EXCUSED"));
            LocalDate held = on.plusDays(3L + session);
            it.told.tell(
                    held,
                    new TrainingEvent.AttendanceRecorded(
                            UUID.randomUUID(), edition, course, "COURSE", area, group, held, marks));
        }
        LocalDate closed = on.plusDays(20);
        it.told.tell(
                closed,
                new TrainingEvent.EditionClosed(
                        edition, course, "COURSE", area, group, new BigDecimal("60.00"), closed));
        if (certified) {
            present.forEach(person -> certificate(person, edition, course, area, group, closed));
        }
    }

    private Mark mark(int person, String status) {
        return new Mark(it.people.get(person), status, new BigDecimal("30.00"));
    }

    private void certificate(int person, UUID edition, UUID course, String area, UUID group, LocalDate on) {
        var issued = it.told.tell(
                on,
                new TrainingEvent.CertificateIssued(
                        UUID.randomUUID(),
                        it.people.get(person),
                        edition,
                        course,
                        "COURSE",
                        area,
                        group,
                        "ATTENDANCE",
                        on));
        if (person == 0 && area.equals(MANAGEMENT)) {
            it.leftOut.add(issued);
        }
    }

    private void workshops() {
        LocalDate on = LocalDate.parse("2003-05-05");
        for (int i = 0; i < 30; i++) {
            it.told.tell(
                    on,
                    new TrainingEvent.EditionClosed(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            "ASSISTANCE_WORKSHOP",
                            i % 2 == 0 ? MANAGEMENT : PRODUCTION,
                            it.consortia.get(i % 18),
                            new BigDecimal("12.00"),
                            on));
        }
    }

    private void practice() {
        for (int i = 0; i < 311; i++) {
            check(i, MANAGEMENT, i % 2 == 0 ? "ADMINISTRATION" : "ACCOUNTING", "YES");
            if (i % 10 == 0) {
                check(i, MANAGEMENT, "ACCOUNTING", "YES");
            }
        }
        for (int i = 311; i < 340; i++) {
            check(i, MANAGEMENT, "ADMINISTRATION", i % 2 == 0 ? "NO" : "PARTLY");
        }
        for (int i = 0; i < 714; i++) {
            check(i, PRODUCTION, "KNITTING", "YES");
        }
    }

    private void check(int person, String area, String topic, String outcome) {
        LocalDate on = LocalDate.parse("2003-09-01");
        int enterprise = it.enterpriseOf(person);
        it.told.tell(
                on,
                new TrainingEvent.PracticeObserved(
                        UUID.randomUUID(),
                        it.people.get(person),
                        it.enterprises.get(enterprise),
                        it.consortiumOf(enterprise),
                        "APPLY_" + topic,
                        area,
                        topic,
                        outcome,
                        outcome.equals("YES") ? null : outcome.equals("NO") ? "COST" : "NO_TOOLS",
                        on));
    }

    private void visits() {
        LocalDate on = LocalDate.parse("2003-06-02");
        for (int i = 0; i < Bo481Case.ENTERPRISES + 20; i++) {
            int enterprise = i % Bo481Case.ENTERPRISES;
            it.told.tell(
                    on,
                    new TrainingEvent.VisitRecorded(
                            UUID.randomUUID(),
                            it.enterprises.get(enterprise),
                            it.consortiumOf(enterprise),
                            "ADVICE",
                            PRODUCTION,
                            new BigDecimal("1.50"),
                            null,
                            null,
                            on));
        }
    }
}
