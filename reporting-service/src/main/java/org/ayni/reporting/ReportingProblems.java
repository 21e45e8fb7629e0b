package org.ayni.reporting;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ayni.kit.problem.ProblemCatalogue;

/** The refusals of this service: the common ones only, because it only reads. */
class ReportingProblems {

    @Produces
    @Singleton
    ProblemCatalogue catalogue() {
        return ProblemCatalogue.of();
    }
}
