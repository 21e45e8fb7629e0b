package org.ayni.credit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ayni.credit.allotment.AllotmentProblem;
import org.ayni.credit.application.ApplicationProblem;
import org.ayni.credit.bureau.BureauProblem;
import org.ayni.credit.claim.ClaimProblem;
import org.ayni.credit.contribution.ContributionProblem;
import org.ayni.credit.day.DayProblem;
import org.ayni.credit.deposit.DepositProblem;
import org.ayni.credit.fund.FundProblem;
import org.ayni.credit.guarantee.GuaranteeProblem;
import org.ayni.credit.history.HistoryProblem;
import org.ayni.credit.limit.LimitProblem;
import org.ayni.credit.loan.LoanProblem;
import org.ayni.credit.product.ProductProblem;
import org.ayni.credit.remittance.RemittanceProblem;
import org.ayni.credit.schedule.ScheduleProblem;
import org.ayni.credit.servicing.ServicingProblem;
import org.ayni.kit.problem.ProblemCatalogue;

/** The kinds of refusal of this service. */
class CreditProblems {

    @Produces
    @Singleton
    ProblemCatalogue catalogue() {
        return ProblemCatalogue.of(
                FundProblem.class,
                LimitProblem.class,
                ContributionProblem.class,
                DepositProblem.class,
                DayProblem.class,
                ClaimProblem.class,
                GuaranteeProblem.class,
                AllotmentProblem.class,
                RemittanceProblem.class,
                ProductProblem.class,
                ScheduleProblem.class,
                BureauProblem.class,
                ApplicationProblem.class,
                LoanProblem.class,
                ServicingProblem.class,
                HistoryProblem.class);
    }
}
