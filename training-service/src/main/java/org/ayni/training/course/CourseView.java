package org.ayni.training.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course as answered. */
record CourseView(
        UUID id,
        @Nullable String externalId,
        CourseKind kind,
        Area area,
        List<String> topics,
        List<String> practices,
        BigDecimal hours,
        Level level,
        RegisterCourse.Name name,
        LocalDate registeredOn) {

    static CourseView of(Course course) {
        return new CourseView(
                course.id(),
                course.externalId(),
                course.kind(),
                course.area(),
                course.topics(),
                course.practices(),
                course.hours(),
                course.level(),
                new RegisterCourse.Name(course.nameEs(), course.nameEn()),
                course.validOn());
    }
}
