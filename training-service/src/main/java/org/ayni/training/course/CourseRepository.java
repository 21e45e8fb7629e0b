package org.ayni.training.course;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Creation;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of courses. */
@Singleton
public class CourseRepository {

    private static final String INSERT = """
            insert into course (id, version, external_id, external_client, kind, area, topics,
              practices, hours, level, name_es, name_en, valid_on, booked_on, recorded_at)
            values (:id, :version, :externalId, :client, :kind, :area, :topicCodes, :practiceCodes,
              :hours, :level, :nameEs, :nameEn, :validOn, :bookedOn, :recordedAt)
            on conflict (external_client, external_id) do nothing""";

    private final Jdbi sql;
    private final Creation creation;

    CourseRepository(Jdbi sql, Creation creation) {
        this.sql = sql;
        this.creation = creation;
    }

    void add(Course course) {
        int inserted =
                sql.withHandle(db -> creation.stamp(db.createUpdate(INSERT), course.validOn(), course.externalId())
                        .bindMethods(course)
                        .bindArray("topicCodes", String.class, course.topics())
                        .bindArray("practiceCodes", String.class, course.practices())
                        .execute());
        Creation.mustBeNew(inserted, course.externalId());
    }

    /** The course that a request names; 422 {@code unknown-course} when there is none. */
    public Course named(String field, UUID id) {
        return find(id).orElseThrow(() ->
                CourseProblem.UNKNOWN_COURSE.problem(field, "No existe el curso " + id, "There is no course " + id));
    }

    /** Refuses with 422 {@code unknown-course} the first of these that there is not, by its place in the list. */
    public void mustHaveAll(IntFunction<String> field, List<UUID> ids) {
        List<UUID> known = sql.withHandle(db -> db.createQuery("select id from course where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
        for (int place = 0; place < ids.size(); place++) {
            if (!known.contains(ids.get(place))) {
                throw CourseProblem.UNKNOWN_COURSE.problem(
                        field.apply(place),
                        "No existe el curso " + ids.get(place),
                        "There is no course " + ids.get(place));
            }
        }
    }

    Course get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("course", id));
    }

    private Optional<Course> find(UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from course where id = :id")
                .bind("id", id)
                .mapTo(Course.class)
                .findOne());
    }

    List<Course> list(@Nullable CourseKind kind, @Nullable Area area, @Nullable String externalId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from course where id > :after and (:kind::text is null or kind = :kind)
                          and (:area::text is null or area = :area)
                          and (:externalId::text is null or external_id = :externalId)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("kind", kind)
                .bind("area", area)
                .bind("externalId", externalId)
                .bind("fetch", page.fetch())
                .mapTo(Course.class)
                .list());
    }
}
