package org.ayni.training.course;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.training.Creation;

/** What can be done with a course. */
@Singleton
public class CourseService {

    private final CourseRepository courses;
    private final Commands commands;
    private final Creation creation;

    CourseService(CourseRepository courses, Commands commands, Creation creation) {
        this.courses = courses;
        this.commands = commands;
        this.creation = creation;
    }

    /** Adds a course to the catalogue. */
    @Transactional
    public Answer register(RegisterCourse command) {
        return commands.once(command, () -> {
            Course course = Course.register(command, creation.validOn("registeredOn", command.registeredOn()));
            courses.add(course);
            CourseView view = CourseView.of(course);
            commands.audit("course/" + course.id(), "register", null, view);
            return Answer.created("/v1/courses/" + course.id(), course.version(), view);
        });
    }
}
