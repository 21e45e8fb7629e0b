package org.ayni.credit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.application.LoanApplication.Offer;
import org.ayni.credit.application.LoanApplication.Request;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Assessment.Outcome;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state table of design rules section 2, as far as its commands exist: every state against every command. */
class LoanApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2003, 3, 25);
    private static final UUID ID = UUID.randomUUID();

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "SUBMITTED,  assess, ELIGIBLE",
        "ELIGIBLE, assess, ELIGIBLE",
        "REFERRED, assess, ELIGIBLE",
        "INELIGIBLE, assess, ELIGIBLE",
        "ENDORSED, assess, ENDORSED",
        "APPROVED, assess, -",
        "DISBURSED, assess, -",
        "REJECTED,   assess, -",
        "WITHDRAWN, assess, -",
        "EXPIRED, assess, -",
        "SUBMITTED,  vote, -",
        "ELIGIBLE, vote, ENDORSED",
        "REFERRED, vote, -",
        "INELIGIBLE, vote, -",
        "ENDORSED,   vote, -",
        "APPROVED, vote, -",
        "DISBURSED, vote, -",
        "REJECTED, vote, -",
        "WITHDRAWN, vote, -",
        "SUBMITTED,  approve, -",
        "ELIGIBLE, approve, -",
        "REFERRED, approve, -",
        "INELIGIBLE, approve, -",
        "ENDORSED,   approve, APPROVED",
        "APPROVED, approve, -",
        "DISBURSED, approve, -",
        "REJECTED, approve, -",
        "SUBMITTED,  reject, -",
        "ELIGIBLE, reject, -",
        "ENDORSED, reject, REJECTED",
        "APPROVED, reject, REJECTED",
        "DISBURSED,  reject, -",
        "REJECTED, reject, -",
        "WITHDRAWN, reject, -",
        "SUBMITTED,  withdraw, WITHDRAWN",
        "ELIGIBLE, withdraw, WITHDRAWN",
        "REFERRED, withdraw, WITHDRAWN",
        "INELIGIBLE, withdraw, -",
        "ENDORSED, withdraw, WITHDRAWN",
        "APPROVED, withdraw, WITHDRAWN",
        "DISBURSED,  withdraw, -",
        "REJECTED, withdraw, -",
        "EXPIRED, withdraw, -",
        "SUBMITTED,  disburse, -",
        "ENDORSED, disburse, -",
        "APPROVED, disburse, DISBURSED",
        "DISBURSED, disburse, -",
    })
    void takesExactlyTheCommandsOfItsState(ApplicationStatus state, String command, String next) {
        LoanApplication application = in(state);
        UnaryOperator<LoanApplication> run = command(command);
        if (next.equals("-")) {
            Problem refused = assertThrows(Problem.class, () -> run.apply(application));
            assertEquals(409, refused.type().status());
            assertEquals(state.name(), refused.extensions().get("currentState"));
        } else {
            assertEquals(next, run.apply(application).status().name());
        }
    }

    @Test
    void losesItsEndorsementWhenTheRulesNoLongerHold() {
        assertEquals(
                ApplicationStatus.REFERRED,
                in(ApplicationStatus.ENDORSED).assess(found(Outcome.REFERRED)).status());
        assertEquals(
                ApplicationStatus.INELIGIBLE,
                in(ApplicationStatus.ENDORSED).assess(found(Outcome.INELIGIBLE)).status());
    }

    @ParameterizedTest(name = "{0} for, {1} against, {2} required: {3}")
    @CsvSource({"1,0,2,ELIGIBLE", "2,1,2,ENDORSED", "1,2,2,REJECTED"})
    void isEndorsedAtTheRequiredVotesAndRejectedOutOfReach(int favourable, int against, int required, String next) {
        assertEquals(
                next,
                in(ApplicationStatus.ELIGIBLE)
                        .count(favourable, against, required)
                        .status()
                        .name());
    }

    @ParameterizedTest(name = "{0}, {1} instalments, {2} %: {3}")
    @CsvSource({
        "1031.01, 12, 11.5, amount",
        "0.00, 12, 11.5, amount",
        "1031.00, 13, 11.5, instalments",
        "1031.00, 12, 11.6, annualRatePercent",
    })
    void letsTheBankLowerTermsButNeverRaiseThem(String amount, int instalments, BigDecimal rate, String field) {
        LoanApplication endorsed = in(ApplicationStatus.ENDORSED);
        Offer raised = new Offer(Money.of(amount, "USD"), instalments, rate);
        Problem refused = assertThrows(Problem.class, () -> endorsed.approve(raised, ID));
        assertEquals("bank-change-not-allowed", refused.type().slug());
        assertEquals(field, refused.violations().getFirst().field());
    }

    private static UnaryOperator<LoanApplication> command(String name) {
        return switch (name) {
            case "assess" -> application -> application.assess(found(Outcome.ELIGIBLE));
            case "vote" -> application -> application.count(2, 0, 2);
            case "approve" ->
                application ->
                        application.approve(new Offer(Money.of("1000.00", "USD"), 12, new BigDecimal("11.5")), ID);
            case "reject" -> LoanApplication::reject;
            case "withdraw" -> LoanApplication::withdraw;
            case "disburse" -> LoanApplication::disburse;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Assessment found(Outcome outcome) {
        return new Assessment(outcome, TODAY, "test", List.of());
    }

    private static LoanApplication in(ApplicationStatus status) {
        Request request = new Request(
                ID,
                ID,
                ID,
                new Borrower("PERSON", ID, ID, ID, "textiles"),
                Money.of("1031.00", "USD"),
                12,
                new BigDecimal("11.5"),
                "Hilo y lana",
                null,
                TODAY);
        return new LoanApplication(ID, 1, null, status, request, "officer", 0, null, null);
    }
}
