package org.ayni.bo481.course;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Consortium;
import org.ayni.bo481.cast.Dice;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Desk;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Known;
import org.ayni.bo481.entry.Reference;

/** A diagnosis of each consortium, without any income, and the plan of courses that follows from it. */
public final class Preparation {
    private static final Desk DIAGNOSES = new Desk(Chapter.DIAGNOSES, Actor.COORDINATOR);
    private static final Desk PLANS = new Desk(Chapter.PLANS, Actor.COORDINATOR);
    private static final Desk APPROVALS = new Desk(Chapter.PLANS, Actor.SECOND_OFFICER);

    /** Hours per consortium, on average, of the grant agreement (report, section 2). */
    private static final String HOUR_BUDGET = "360.00";

    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();

    private Preparation(Dice dice) {
        this.dice = dice;
    }

    public static List<Entry> of(Cast cast, long seed) {
        Preparation chapter = new Preparation(Dice.of(seed, "preparation"));
        cast.consortia().forEach(chapter::write);
        return chapter.entries;
    }

    public static LocalDate diagnosedOn(Consortium consortium) {
        return consortium.day(LocalDate.of(2002, 2, 4));
    }

    public static LocalDate approvedOn(Consortium consortium) {
        return consortium.day(LocalDate.of(2002, 2, 16));
    }

    static String planKey(Consortium consortium) {
        return "plan-" + consortium.id();
    }

    /** The courses of a consortium in the order of its plan's lines. */
    static List<Syllabus.Course> courses(Consortium consortium) {
        List<Syllabus.Course> courses = new ArrayList<>(Syllabus.management());
        courses.addAll(Syllabus.production(consortium));
        return courses;
    }

    private void write(Consortium consortium) {
        LocalDate diagnosedOn = diagnosedOn(consortium);
        entries.add(DIAGNOSES.create(
                "diagnosis-" + consortium.id(),
                diagnosedOn,
                "/v1/diagnoses",
                Json.object(
                        "consortiumId",
                        Reference.id(consortium.key()),
                        "completedOn",
                        diagnosedOn,
                        "instrumentVersion",
                        "2001-1",
                        "needs",
                        needs(consortium))));
        plan(consortium);
    }

    private void plan(Consortium consortium) {
        LocalDate drawnUpOn = consortium.day(LocalDate.of(2002, 2, 9));
        String plan = planKey(consortium);
        entries.add(PLANS.create(
                        plan,
                        drawnUpOn,
                        "/v1/plans",
                        Json.object(
                                "consortiumId",
                                Reference.id(consortium.key()),
                                "hourBudget",
                                HOUR_BUDGET,
                                "lines",
                                lines(consortium),
                                "drawnUpOn",
                                drawnUpOn))
                .in(plan));
        String path = "/v1/plans/" + Reference.id(plan);
        entries.add(APPROVALS
                .post(
                        "approval-of-" + plan,
                        approvedOn(consortium),
                        path + "/approval",
                        Json.object("approvedOn", approvedOn(consortium)))
                .in(plan)
                .ifThere(Known.by(path, "/status", "APPROVED")));
    }

    private List<ObjectNode> needs(Consortium consortium) {
        List<ObjectNode> needs = new ArrayList<>();
        for (Syllabus.Course course : dice.shuffled(courses(consortium))) {
            needs.add(Json.object(
                    "code",
                    course.need(),
                    "area",
                    course.area().equals("PRODUCTION") ? "PRODUCTION" : "MANAGEMENT",
                    "priority",
                    needs.size() + 1));
        }
        return needs;
    }

    private static List<ObjectNode> lines(Consortium consortium) {
        List<ObjectNode> lines = new ArrayList<>();
        for (Syllabus.Course course : courses(consortium)) {
            List<LocalDate> sessions = Timetable.of(consortium, lines.size());
            lines.add(Json.object(
                    "need", course.need(),
                    "courseId", Reference.id(course.key()),
                    "plannedHours", course.hours(),
                    "plannedStartOn", sessions.getFirst().minusDays(7),
                    "plannedEndOn", sessions.getLast()));
        }
        return lines;
    }
}
