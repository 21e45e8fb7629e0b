package org.ayni.credit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.borrower.Income;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask, and what an amendment changes of what was asked. */
class LoanRequestTest {

    private static final LocalDate DAY = LocalDate.of(2003, 3, 25);
    private static final UUID ID = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Borrower BORROWER = new Borrower("PERSON", ID, ID, ID, "textiles");
    private static final IncomeAssessment INCOME = new IncomeAssessment(Money.of("400.00", "USD"), DAY, "Banco");

    @ParameterizedTest(name = "person {0}, enterprise {1}, consortium {2}, officers {3}: {4}")
    @CsvSource({
        "false, false, false, false, personId",
        "true, false, false, false, enterpriseId",
        "false, true, false, false, personId",
        "true, true, false, true, signingOfficers",
        "true, true, true, true, personId",
        "false, true, true, true, enterpriseId",
        "false, false, true, false, signingOfficers",
    })
    void asksForAPersonWithAnEnterpriseOrAConsortiumWithOfficers(
            boolean person, boolean enterprise, boolean consortium, boolean officers, String field) {
        SubmitLoanApplication command = submit(
                person ? ID : null,
                enterprise ? ID : null,
                consortium ? ID : null,
                officers ? List.of(ID) : null,
                null);
        Problem refused = assertThrows(Problem.class, () -> Applicant.of(command));
        assertEquals("invalid-field", refused.type().slug());
        assertEquals(field, refused.violations().getFirst().field());
    }

    @Test
    void namesEachOfficerOnce() {
        assertEquals(new Applicant.Person(ID, OTHER), Applicant.of(submit(ID, OTHER, null, List.of(), null)));
        Applicant consortium = Applicant.of(submit(null, null, ID, List.of(OTHER, ID, OTHER), null));
        assertEquals(new Applicant.Consortium(ID, List.of(OTHER, ID)), consortium);
        assertEquals(
                List.of(OTHER, ID),
                LoanRequest.of(submit(null, null, ID, null, null), consortium, BORROWER)
                        .signingOfficers());
    }

    @Test
    void keepsWhatAnAmendmentLeavesOut() {
        LoanRequest before = asked();
        assertEquals(before, before.amended(new AmendLoanApplication(null, null, null, null, null, null)));
        assertEquals(
                new LoanRequest(
                        ID,
                        OTHER,
                        ID,
                        BORROWER,
                        List.of(),
                        Money.of("900.00", "USD"),
                        10,
                        new BigDecimal("9.5"),
                        "Telar",
                        new Income(Money.of("500.00", "USD"), DAY, "Boleta"),
                        DAY),
                before.amended(new AmendLoanApplication(
                        OTHER,
                        Money.of("900.00", "USD"),
                        10,
                        new BigDecimal("9.5"),
                        "Telar",
                        new IncomeAssessment(Money.of("500.00", "USD"), DAY, "Boleta"))));
    }

    @Test
    void refusesToLendNothingAndAnIncomeInAnotherCurrency() {
        LoanRequest before = asked();
        Problem nothing = assertThrows(
                Problem.class,
                () -> before.amended(new AmendLoanApplication(null, Money.of("0.00", "USD"), null, null, null, null)));
        assertEquals("amount", nothing.violations().getFirst().field());
        IncomeAssessment foreign = new IncomeAssessment(Money.of("400.00", "BOB"), DAY, "Banco");
        Problem other = assertThrows(
                Problem.class,
                () -> LoanRequest.of(submit(ID, ID, null, null, foreign), new Applicant.Person(ID, ID), BORROWER));
        assertEquals("currency-mismatch", other.type().slug());
    }

    private static LoanRequest asked() {
        SubmitLoanApplication command = submit(ID, ID, null, null, INCOME);
        return LoanRequest.of(command, Applicant.of(command), BORROWER);
    }

    private static SubmitLoanApplication submit(
            @Nullable UUID person,
            @Nullable UUID enterprise,
            @Nullable UUID consortium,
            @Nullable List<UUID> officers,
            @Nullable IncomeAssessment income) {
        return new SubmitLoanApplication(
                null,
                ID,
                ID,
                ID,
                person,
                enterprise,
                consortium,
                officers,
                Money.of("1031.00", "USD"),
                12,
                new BigDecimal("11.5"),
                "Hilo y lana",
                DAY,
                income);
    }
}
