package org.ayni.bo481.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Consortium;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Desk;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Json;

/** The catalogue: two courses of management, up to five of production for each trade, four assistance workshops. */
public final class Syllabus {
    static final String COURSE_HOURS = "60.00";
    static final String WORKSHOP_HOURS = "12.00";
    static final String COURSE = "COURSE";

    private static final JsonNode FILE = Json.resource(Syllabus.class, "courses.json");
    private static final Desk DESK = new Desk(Chapter.COURSES, Actor.COORDINATOR);
    private static final LocalDate REGISTERED = LocalDate.of(2002, 1, 28);

    /**
     * A course.
     *
     * @param need the need of a diagnosis that it answers
     * @param practices what should be seen afterwards, in the order of the topics
     */
    public record Course(
            String key,
            String kind,
            String area,
            List<String> topics,
            List<String> practices,
            String hours,
            String need,
            String es,
            String en) {}

    private Syllabus() {}

    /** Administration and accounting first, then marketing and leadership. */
    static List<Course> management() {
        List<Course> courses = new ArrayList<>();
        FILE.get("management")
                .forEach(row -> courses.add(new Course(
                        "course-" + row.get("id").textValue(),
                        COURSE,
                        "BUSINESS_MANAGEMENT",
                        Json.texts(row.get("topics")),
                        Json.texts(row.get("practices")),
                        COURSE_HOURS,
                        row.get("need").textValue(),
                        row.get("es").textValue(),
                        row.get("en").textValue())));
        return courses;
    }

    /** The courses of production of one consortium, in its trade. */
    static List<Course> production(Consortium consortium) {
        JsonNode trade = FILE.get("trades").get(consortium.trade());
        List<Course> courses = new ArrayList<>();
        for (int at = 0; at < consortium.productionCourses(); at++) {
            JsonNode module = FILE.get("modules").get(at);
            courses.add(new Course(
                    "course-" + module.get("id").textValue() + "-"
                            + consortium.trade().replace('_', '-'),
                    COURSE,
                    "PRODUCTION",
                    List.of(consortium.trade()),
                    List.of(module.get("practice").textValue()),
                    COURSE_HOURS,
                    module.get("need").textValue(),
                    module.get("es").textValue() + ": " + trade.get("es").textValue(),
                    module.get("en").textValue() + ": " + trade.get("en").textValue()));
        }
        return courses;
    }

    static List<Course> workshops() {
        List<Course> courses = new ArrayList<>();
        FILE.get("workshops")
                .forEach(row -> courses.add(new Course(
                        "workshop-" + row.get("id").textValue(),
                        "ASSISTANCE_WORKSHOP",
                        row.get("area").textValue(),
                        List.of(row.get("topic").textValue()),
                        List.of(),
                        WORKSHOP_HOURS,
                        row.get("topic").textValue(),
                        row.get("es").textValue(),
                        row.get("en").textValue())));
        return courses;
    }

    public static List<Entry> of(Cast cast) {
        Map<String, Course> all = new LinkedHashMap<>();
        management().forEach(each -> all.put(each.key(), each));
        cast.consortia().forEach(consortium -> production(consortium).forEach(each -> all.put(each.key(), each)));
        workshops().forEach(each -> all.put(each.key(), each));
        return all.values().stream().map(Syllabus::entry).toList();
    }

    private static Entry entry(Course course) {
        return DESK.create(
                course.key(),
                REGISTERED,
                "/v1/courses",
                Json.object(
                        "kind", course.kind(),
                        "area", course.area(),
                        "topics", course.topics(),
                        "practices", course.practices(),
                        "hours", course.hours(),
                        "level", "BASIC",
                        "name", Json.object("es", course.es(), "en", course.en()),
                        "registeredOn", REGISTERED));
    }
}
