package org.ayni.training.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.training.Hours;
import org.jspecify.annotations.Nullable;

/** A course as the catalogue has it. */
public record Course(
        UUID id,
        int version,
        @Nullable String externalId,
        CourseKind kind,
        Area area,
        List<String> topics,
        List<String> practices,
        BigDecimal hours,
        Level level,
        String nameEs,
        String nameEn,
        LocalDate validOn) {

    /** A course whose topics all belong to its area. */
    static Course register(RegisterCourse command, LocalDate on) {
        for (int place = 0; place < command.topics().size(); place++) {
            command.area().mustHave("topics[" + place + "]", command.topics().get(place));
        }
        return new Course(
                Ids.next(),
                1,
                command.externalId(),
                command.kind(),
                command.area(),
                command.topics().stream().distinct().toList(),
                command.practices().stream().distinct().toList(),
                Hours.of(command.hours()),
                command.level(),
                command.name().es(),
                command.name().en(),
                on);
    }
}
