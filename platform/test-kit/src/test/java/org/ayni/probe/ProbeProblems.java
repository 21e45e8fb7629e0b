package org.ayni.probe;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ayni.kit.problem.ProblemCatalogue;
import org.ayni.probe.parcel.ParcelProblem;

/** The kinds of problem of the probe. */
class ProbeProblems {

    @Produces
    @Singleton
    ProblemCatalogue catalogue() {
        return ProblemCatalogue.of(ParcelProblem.class);
    }
}
