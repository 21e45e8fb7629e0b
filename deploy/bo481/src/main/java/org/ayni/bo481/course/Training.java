package org.ayni.bo481.course;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.bo481.cast.Consortium;
import org.ayni.bo481.cast.Days;
import org.ayni.bo481.cast.Dice;
import org.ayni.bo481.cast.Member;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Desk;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Known;
import org.ayni.bo481.entry.Reference;

/** Courses and workshops are planned, opened, filled, held session by session, closed and certified. */
public final class Training {
    /** The one owner whose certificate of management is asked for by name, so that it can also be left out. */
    public static final String OWNERS_CERTIFICATE = "certificate-of-an-owner";

    private static final Desk PLANNING = new Desk(Chapter.COURSES, Actor.COORDINATOR);
    private static final String MINIMUM_ATTENDANCE = "80";
    private static final int TRAINERS = 9;
    private static final int CAPACITY = 45;

    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();

    private Training(Dice dice) {
        this.dice = dice;
    }

    public static List<Entry> of(List<Edition> editions, long seed) {
        Training chapter = new Training(Dice.of(seed, "attendance"));
        chapter.trainers();
        editions.forEach(chapter::write);
        chapter.ownersCertificate(editions.getFirst());
        return chapter.entries;
    }

    private void trainers() {
        LocalDate on = LocalDate.of(2002, 1, 28);
        for (int number = 1; number <= TRAINERS; number++) {
            entries.add(PLANNING.create(
                    trainerKey(number),
                    on,
                    "/v1/trainers",
                    Json.object(
                            "name",
                            "Capacitador " + number + " (sintético)",
                            "profile",
                            number % 3 == 0 ? "ACADEMIC" : "PRACTITIONER",
                            "registeredOn",
                            on)));
        }
    }

    private static String trainerKey(int number) {
        return "trainer-" + number;
    }

    private static int trainerOf(Edition edition) {
        return 1 + Math.floorMod(edition.consortium().number() + edition.line(), TRAINERS);
    }

    private void write(Edition edition) {
        LocalDate first = edition.sessions().getFirst();
        LocalDate last = edition.sessions().getLast();
        Desk trainer = new Desk(Chapter.COURSES, Actor.trainer(trainerOf(edition)));
        plan(edition, first.minusDays(12));
        LocalDate openedOn = Days.working(first.minusDays(10));
        step(trainer, edition, "opening", openedOn, "openedOn", "OPEN", "RUNNING", "CLOSED");
        enrol(trainer, edition, Days.working(first.minusDays(5)));
        step(trainer, edition, "start", first, "startedOn", "RUNNING", "CLOSED");
        attendance(trainer, edition);
        step(trainer, edition, "closing", last, "closedOn", "CLOSED");
        if (edition.isCourse()) {
            certify(trainer, edition, Days.working(last.plusDays(3)));
        }
    }

    private void plan(Edition edition, LocalDate on) {
        Consortium consortium = edition.consortium();
        boolean planned = edition.line() != Edition.UNPLANNED;
        List<ObjectNode> sessions = edition.sessions().stream()
                .map(day -> Json.object("heldOn", day, "plannedHours", Edition.SESSION_HOURS))
                .toList();
        entries.add(PLANNING.create(
                        edition.key(),
                        on,
                        "/v1/editions",
                        Json.object(
                                "courseId",
                                Reference.id(edition.course().key()),
                                "consortiumId",
                                Reference.id(consortium.key()),
                                "planLineId",
                                planned ? line(edition) : null,
                                "trainerIds",
                                List.of(Reference.id(trainerKey(trainerOf(edition)))),
                                "place",
                                "Sede de " + consortium.name(),
                                "language",
                                dice.happens(15) ? "AYMARA" : "SPANISH",
                                "plannedHours",
                                edition.course().hours(),
                                "capacity",
                                CAPACITY,
                                "minimumAttendancePercent",
                                MINIMUM_ATTENDANCE,
                                "sessions",
                                sessions,
                                "plannedOn",
                                on))
                .in(edition.key()));
    }

    private static String line(Edition edition) {
        return Reference.part(Preparation.planKey(edition.consortium()), "/lines/" + edition.line() + "/id");
    }

    private void step(Desk trainer, Edition edition, String action, LocalDate on, String field, String... reached) {
        String path = path(edition);
        entries.add(trainer.post(action + "-" + edition.key(), on, path + "/" + action, Json.object(field, on))
                .in(edition.key())
                .ifThere(Known.by(path, "/status", reached)));
    }

    private void enrol(Desk trainer, Edition edition, LocalDate on) {
        List<Member> all = new ArrayList<>(edition.participants());
        all.addAll(edition.absentees());
        String path = path(edition) + "/enrolments";
        entries.add(trainer.post(
                        "enrolment-" + edition.key(), on, path, Json.object("personIds", ids(all), "enrolledOn", on))
                .in(edition.key())
                .ifThere(Known.by(path, "/personId", Reference.id(all.getFirst().key()))));
    }

    /** One sheet a session, with a mark for everybody who is enrolled. */
    private void attendance(Desk trainer, Edition edition) {
        List<List<String>> diaries = edition.participants().stream()
                .map(member -> diary(edition, member))
                .toList();
        for (int at = 0; at < edition.sessions().size(); at++) {
            List<ObjectNode> marks = new ArrayList<>();
            for (int person = 0; person < diaries.size(); person++) {
                marks.add(mark(
                        edition.participants().get(person), diaries.get(person).get(at)));
            }
            edition.absentees().forEach(member -> marks.add(mark(member, "ABSENT")));
            String session = "/v1/sessions/" + Reference.part(edition.key(), "/sessions/" + at + "/id");
            entries.add(trainer.post(
                            "sheet-%02d-of-%s".formatted(at + 1, edition.key()),
                            edition.sessions().get(at),
                            session + "/attendance",
                            Json.object(
                                    "marks",
                                    marks,
                                    "source",
                                    "SIGNED_SHEET",
                                    "evidence",
                                    "Planilla %d de %s (sintético)".formatted(at + 1, edition.key())))
                    .in(edition.key())
                    .ifThere(Known.by(
                            session,
                            "/marks/0/personId",
                            ids(marksOrder(edition)).toArray(String[]::new))));
        }
    }

    private static List<Member> marksOrder(Edition edition) {
        List<Member> all = new ArrayList<>(edition.participants());
        all.addAll(edition.absentees());
        return all;
    }

    /** How somebody attended: an owner the first course nearly always, others as it came, everybody at least once. */
    private List<String> diary(Edition edition, Member member) {
        boolean keen = edition.isForOwners() && member.isOwner();
        int presence = keen ? 100 : dice.oneOf(List.of(96, 96, 92, 85, 60, 30));
        List<String> diary = new ArrayList<>();
        for (int at = 0; at < edition.sessions().size(); at++) {
            diary.add(
                    dice.happens(presence)
                            ? dice.happens(keen ? 0 : 4) ? "LATE" : "PRESENT"
                            : dice.happens(70) ? "ABSENT" : "EXCUSED");
        }
        int sure = dice.below(diary.size());
        int missed = (sure + 1) % diary.size();
        diary.set(sure, "PRESENT");
        if (keen && dice.happens(50)) {
            diary.set(missed, "EXCUSED");
        }
        return diary;
    }

    private static ObjectNode mark(Member member, String status) {
        String hours =
                switch (status) {
                    case "PRESENT" -> Edition.SESSION_HOURS;
                    case "LATE" -> "5.00";
                    default -> null;
                };
        return Json.object("personId", Reference.id(member.key()), "status", status, "hours", hours);
    }

    /** All who came often enough; in the first of all courses one owner's is asked for apart. */
    private void certify(Desk trainer, Edition edition, LocalDate on) {
        boolean oneApart = edition.consortium().number() == 1 && edition.isForOwners();
        List<String> people = oneApart
                ? ids(edition.participants().subList(1, edition.participants().size()))
                : null;
        entries.add(trainer.post(
                        "certificates-" + edition.key(),
                        on,
                        path(edition) + "/certification",
                        Json.object("basis", "ATTENDANCE", "personIds", people, "issuedOn", on))
                .in(edition.key()));
    }

    private void ownersCertificate(Edition edition) {
        LocalDate on = Days.working(edition.sessions().getLast().plusDays(9));
        Member owner = edition.participants().getFirst();
        entries.add(new Desk(Chapter.COURSES, Actor.trainer(trainerOf(edition)))
                .post(
                        OWNERS_CERTIFICATE,
                        on,
                        path(edition) + "/certificates",
                        Json.object("personId", Reference.id(owner.key()), "basis", "ATTENDANCE", "issuedOn", on))
                .in(edition.key())
                .ifThere(Known.by(
                        "/v1/certificates?personId=" + Reference.id(owner.key()),
                        "/editionId",
                        Reference.id(edition.key()))));
    }

    private static String path(Edition edition) {
        return "/v1/editions/" + Reference.id(edition.key());
    }

    private static List<String> ids(List<Member> members) {
        return members.stream().map(member -> Reference.id(member.key())).toList();
    }
}
