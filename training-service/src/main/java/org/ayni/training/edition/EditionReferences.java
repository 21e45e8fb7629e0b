package org.ayni.training.edition;

import jakarta.inject.Singleton;
import org.ayni.training.course.Course;
import org.ayni.training.course.CourseRepository;
import org.ayni.training.plan.PlanLines;
import org.ayni.training.roster.Roster;
import org.ayni.training.trainer.TrainerRepository;

/** Checks that everything a new edition names is there. */
@Singleton
class EditionReferences {

    private final CourseRepository courses;
    private final TrainerRepository trainers;
    private final PlanLines planLines;
    private final Roster roster;

    EditionReferences(CourseRepository courses, TrainerRepository trainers, PlanLines planLines, Roster roster) {
        this.courses = courses;
        this.trainers = trainers;
        this.planLines = planLines;
        this.roster = roster;
    }

    /** The edition's course; 422 naming the field when something it names is unknown. */
    Course check(PlanEdition command) {
        Course course = courses.named("courseId", command.courseId());
        roster.mustKnowConsortium("consortiumId", command.consortiumId());
        trainers.mustHaveAll("trainerIds", command.trainerIds());
        planLines.mustFit(command.planLineId(), command.courseId(), command.consortiumId());
        return course;
    }
}
