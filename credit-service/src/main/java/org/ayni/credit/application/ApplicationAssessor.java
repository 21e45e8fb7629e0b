package org.ayni.credit.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.application.LoanApplication.Request;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Assessor;
import org.ayni.credit.membership.KnownMember;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.product.LoanProducts;
import org.ayni.kit.problem.CommonProblem;

/** Puts an application before the eligibility rules. */
@Singleton
class ApplicationAssessor {

    private final Assessor assessor;
    private final LoanProducts products;

    ApplicationAssessor(Assessor assessor, LoanProducts products) {
        this.assessor = assessor;
        this.products = products;
    }

    /** The borrower on a date, or 422 when consortia-service has not told us of them. */
    KnownMember member(UUID personId, UUID enterpriseId, LocalDate on) {
        return assessor.member(personId, enterpriseId, on)
                .orElseThrow(() -> ApplicationProblem.UNKNOWN_BORROWER.problem(
                        "personId",
                        "Aún no se conoce a esa persona o empresa",
                        "That person or enterprise is not known yet"));
    }

    KnownMember member(LoanApplication application, LocalDate on) {
        var borrower = application.request().borrower();
        if (borrower.personId() == null || borrower.enterpriseId() == null) {
            throw new IllegalStateException("application " + application.id() + " has no person");
        }
        return member(borrower.personId(), borrower.enterpriseId(), on);
    }

    boolean canAssess(KnownMember member) {
        return assessor.canAssess(member);
    }

    Assessment assess(LoanApplication application, KnownMember member, LocalDate on) {
        Request request = application.request();
        return assess(
                application,
                member,
                new LoanApplication.Offer(request.amount(), request.instalments(), request.annualRatePercent()),
                on);
    }

    /** The same on the bank's terms. */
    Assessment assess(LoanApplication application, KnownMember member, LoanApplication.Offer offer, LocalDate on) {
        return assessor.assess(
                member,
                new Assessor.Wish(
                        member.personId(),
                        member.enterpriseId(),
                        product(application),
                        offer.amount(),
                        offer.instalments(),
                        offer.annualRatePercent(),
                        application.request().income()),
                on);
    }

    /** Refuses a bureau report that has expired (design rule 34). */
    void mustBeFresh(KnownMember member, LocalDate on) {
        if (!assessor.isBureauFresh(member.personId(), on)) {
            throw ApplicationProblem.BUREAU_CHECK_STALE.problem(
                    "Consulte de nuevo a la central de riesgos", "Ask the bureau again");
        }
    }

    LoanProduct product(LoanApplication application) {
        UUID id = application.request().productId();
        return products.find(id)
                .orElseThrow(() -> CommonProblem.INVALID_FIELD.problem(
                        "productId", "No existe ese producto", "There is no such product"));
    }
}
