package org.ayni.reporting;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ayni.kit.problem.ProblemCatalogue;
import org.ayni.reporting.measurement.MeasurementProblem;
import org.ayni.reporting.period.PeriodProblem;
import org.ayni.reporting.projection.ProjectionProblem;

/** The refusals of this service. */
class ReportingProblems {

    @Produces
    @Singleton
    ProblemCatalogue catalogue() {
        return ProblemCatalogue.of(MeasurementProblem.class, PeriodProblem.class, ProjectionProblem.class);
    }
}
