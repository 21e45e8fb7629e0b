package org.ayni.consortia;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ayni.consortia.membership.MembershipProblem;
import org.ayni.consortia.officer.OfficerProblem;
import org.ayni.consortia.person.PersonProblem;
import org.ayni.consortia.role.RoleProblem;
import org.ayni.consortia.survey.SurveyProblem;
import org.ayni.kit.problem.ProblemCatalogue;

/** Every kind of problem that this service can answer with. */
class ConsortiaProblems {

    @Produces
    @Singleton
    ProblemCatalogue catalogue() {
        return ProblemCatalogue.of(
                MembershipProblem.class,
                OfficerProblem.class,
                PersonProblem.class,
                RoleProblem.class,
                SurveyProblem.class);
    }
}
