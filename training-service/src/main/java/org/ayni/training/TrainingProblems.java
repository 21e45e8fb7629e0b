package org.ayni.training;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ayni.kit.problem.ProblemCatalogue;
import org.ayni.training.attendance.AttendanceProblem;
import org.ayni.training.certificate.CertificateProblem;
import org.ayni.training.course.CourseProblem;
import org.ayni.training.edition.EditionProblem;
import org.ayni.training.plan.PlanProblem;
import org.ayni.training.practice.PracticeProblem;
import org.ayni.training.roster.RosterProblem;
import org.ayni.training.trainer.TrainerProblem;
import org.ayni.training.visit.VisitProblem;

/** Every kind of problem that training-service answers with. */
class TrainingProblems {

    @Produces
    @Singleton
    ProblemCatalogue catalogue() {
        return ProblemCatalogue.of(
                AttendanceProblem.class,
                CertificateProblem.class,
                CourseProblem.class,
                EditionProblem.class,
                PlanProblem.class,
                PracticeProblem.class,
                RosterProblem.class,
                TrainerProblem.class,
                VisitProblem.class);
    }
}
