package org.ayni.credit.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.application.LoanApplication.Offer;
import org.ayni.credit.borrower.KnownBorrower;
import org.ayni.credit.borrower.KnownBorrowers;
import org.ayni.credit.collateral.Securities;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Assessor;
import org.ayni.credit.policy.LendingPolicies;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.product.LoanProducts;
import org.ayni.credit.request.Applicant;
import org.ayni.credit.request.Applicant.Consortium;
import org.ayni.credit.request.Applicant.Person;
import org.ayni.credit.request.LoanRequest;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Puts an application before the eligibility rules. */
@Singleton
public class ApplicationAssessor {

    private final Assessor assessor;
    private final KnownBorrowers borrowers;
    private final LoanProducts products;
    private final LendingPolicies policies;
    private final Securities securities;

    ApplicationAssessor(
            Assessor assessor,
            KnownBorrowers borrowers,
            LoanProducts products,
            LendingPolicies policies,
            Securities securities) {
        this.assessor = assessor;
        this.borrowers = borrowers;
        this.products = products;
        this.policies = policies;
        this.securities = securities;
    }

    /** Who asks, as they are on a date; 422 when consortia-service has not told us of them or of one who signs. */
    KnownBorrower applicant(Applicant applicant, LocalDate on) {
        return switch (applicant) {
            case Person it ->
                borrowers
                        .person(it.personId(), it.enterpriseId(), on)
                        .orElseThrow(() -> ApplicationProblem.UNKNOWN_BORROWER.problem(
                                "personId",
                                "Aún no se conoce a esa persona o empresa",
                                "That person or enterprise is not known yet"));
            case Consortium it ->
                borrowers
                        .consortium(it.consortiumId(), it.signingOfficers(), on)
                        .orElseThrow(() -> ApplicationProblem.UNKNOWN_BORROWER.problem(
                                "consortiumId",
                                "Aún no se conoce a ese consorcio o a quienes firman",
                                "That consortium or a signing officer is not known yet"));
        };
    }

    /** The borrower of an application on a date. */
    public KnownBorrower borrower(LoanRequest request, LocalDate on) {
        return borrowers
                .again(request.borrower(), request.signingOfficers(), on)
                .orElseThrow(() -> new IllegalStateException("a borrower was forgotten: " + request.borrower()));
    }

    /** What the rules say of an application as it stands; what two people overrode is overridden. */
    public Assessment assess(LoanApplication application, KnownBorrower borrower, LocalDate on) {
        return assess(application, borrower, offer(application.request()), on);
    }

    /** The same on the bank's terms. */
    public Assessment assess(LoanApplication application, KnownBorrower borrower, Offer offer, LocalDate on) {
        LoanRequest request = application.request();
        Money collateral = securities.worth(application.id(), offer.amount().currency());
        return assessor.assess(borrower, wish(product(request.productId()), request, offer, collateral), on)
                .overriding(application.course().overrides());
    }

    /** What the rules say of a new request, which has neither collateral nor overrides yet. */
    Assessment assessNew(
            LoanRequest request, KnownBorrower borrower, LoanProduct product, LendingPolicy policy, LocalDate on) {
        return assessor.assess(borrower, wish(product, request, offer(request), null), policy, on);
    }

    private static Offer offer(LoanRequest request) {
        return new Offer(request.amount(), request.instalments(), request.annualRatePercent());
    }

    private static Assessor.Wish wish(
            LoanProduct product, LoanRequest request, Offer offer, @Nullable Money collateral) {
        return new Assessor.Wish(
                product,
                new Assessor.Place(request.fundId(), request.bankId()),
                offer.amount(),
                offer.instalments(),
                offer.annualRatePercent(),
                request.income(),
                collateral);
    }

    /** The product, or 422. */
    public LoanProduct product(UUID id) {
        return products.find(id)
                .orElseThrow(() -> CommonProblem.INVALID_FIELD.problem(
                        "productId", "No existe ese producto", "There is no such product"));
    }

    /** The numbers in force for an application. */
    public LendingPolicy policy(UUID productId, LocalDate on) {
        return policies.inForce(productId, on);
    }
}
