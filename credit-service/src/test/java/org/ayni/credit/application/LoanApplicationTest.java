package org.ayni.credit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.application.LoanApplication.Offer;
import org.ayni.credit.application.LoanApplication.Votes;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Assessment.Outcome;
import org.ayni.credit.eligibility.Assessment.Overridden;
import org.ayni.credit.eligibility.Finding;
import org.ayni.credit.eligibility.Rule;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.credit.request.LoanRequest;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The state table "Application" of design rules section 2: every state against every command. */
class LoanApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2003, 3, 25);
    private static final UUID ID = UUID.randomUUID();
    private static final LendingPolicy POLICY = new LendingPolicy(
            ID,
            null,
            TODAY,
            new LendingPolicy.Terms(
                    90, 30, 30, null, 30, null, new BigDecimal("100"), List.of(), List.of("SRL"), "test"));

    /** One column a state; "-" is 409. A name in capitals is the state after the command. */
    private static final String TABLE = """
            command              | SUBMITTED | ELIGIBLE  | REFERRED  | INELIGIBLE| ENDORSED  | APPROVED  | DISBURSED
            assess eligible      | ELIGIBLE  | ELIGIBLE  | ELIGIBLE  | ELIGIBLE  | ENDORSED  | -         | -
            assess unknown       | REFERRED  | REFERRED  | REFERRED  | REFERRED  | REFERRED  | -         | -
            assess not passed    | INELIGIBLE| INELIGIBLE| INELIGIBLE| INELIGIBLE| INELIGIBLE| -         | -
            amend                | ELIGIBLE  | ELIGIBLE  | ELIGIBLE  | ELIGIBLE  | ELIGIBLE  | -         | -
            override             | -         | -         | ELIGIBLE  | ELIGIBLE  | -         | -         | -
            decline              | -         | -         | INELIGIBLE| -         | -         | -         | -
            vote, open           | -         | ELIGIBLE  | -         | -         | -         | -         | -
            vote, for            | -         | ENDORSED  | -         | -         | -         | -         | -
            vote, against        | -         | REJECTED  | -         | -         | -         | -         | -
            approve              | -         | -         | -         | -         | APPROVED  | APPROVED  | -
            reject               | -         | -         | -         | -         | REJECTED  | REJECTED  | -
            withdraw             | WITHDRAWN | WITHDRAWN | WITHDRAWN | -         | WITHDRAWN | WITHDRAWN | -
            expire               | EXPIRED   | EXPIRED   | EXPIRED   | -         | EXPIRED   | EXPIRED   | -
            disburse             | -         | -         | -         | -         | -         | DISBURSED | DISBURSED
            reverse disbursement | -         | -         | -         | -         | -         | -         | APPROVED
            """;

    @TestFactory
    Stream<DynamicTest> takesExactlyTheCommandsOfItsState() {
        List<String[]> lines = TABLE.lines().map(line -> line.split("\\|", -1)).toList();
        String[] states = lines.getFirst();
        return lines.stream().skip(1).flatMap(line -> Stream.iterate(1, column -> column + 1)
                .limit(states.length - 1L)
                .map(column -> cell(line[0].strip(), states[column].strip(), line[column].strip())));
    }

    @TestFactory
    Stream<DynamicTest> takesNothingOnceItHasEnded() {
        return TABLE.lines()
                .skip(1)
                .map(line -> line.split("\\|", -1)[0].strip())
                .flatMap(
                        command -> Stream.of("REJECTED", "WITHDRAWN", "EXPIRED").map(end -> cell(command, end, "-")));
    }

    private static DynamicTest cell(String command, String state, String next) {
        return DynamicTest.dynamicTest(state + " + " + command + " = " + next, () -> {
            LoanApplication before = in(ApplicationStatus.valueOf(state));
            if (!next.equals("-")) {
                assertEquals(next, run(command, before).status().name());
                return;
            }
            Problem refused = assertThrows(Problem.class, () -> run(command, before));
            assertEquals(409, refused.type().status());
            assertEquals(state, refused.extensions().get("currentState"));
            List<?> allowed = assertInstanceOf(List.class, refused.extensions().get("allowedActions"));
            assertTrue(!allowed.contains(command.split("[ ,]", 2)[0]), allowed.toString());
        });
    }

    private static LoanApplication run(String command, LoanApplication it) {
        return switch (command) {
            case "assess eligible" -> it.assess(found(Outcome.ELIGIBLE), POLICY, TODAY);
            case "assess unknown" -> it.assess(found(Outcome.REFERRED), POLICY, TODAY);
            case "assess not passed" -> it.assess(found(Outcome.INELIGIBLE), POLICY, TODAY);
            case "amend" -> it.amend(it.request(), found(Outcome.ELIGIBLE), POLICY, TODAY);
            case "override" -> it.override(OVERRIDES, found(Outcome.ELIGIBLE), POLICY, TODAY);
            case "decline" -> it.decline("OTHER", "no", POLICY, TODAY);
            case "vote, open" -> it.count(new Votes(1, 0, null), 2, "", TODAY);
            case "vote, for" -> it.count(new Votes(2, 0, null), 2, "", TODAY);
            case "vote, against" -> it.count(new Votes(0, 2, null), 2, "", TODAY);
            case "approve" ->
                it.status() == ApplicationStatus.APPROVED
                        ? it.reduce(offer("900.00", 12, "11.5"), TODAY)
                        : it.approve(offer("1000.00", 12, "11.5"), ID, TODAY.plusDays(33), TODAY);
            case "reject" -> it.reject("OTHER", "no", TODAY);
            case "withdraw" -> it.withdraw("no", TODAY);
            case "expire" -> it.expire(TODAY);
            case "disburse" -> it.disburse();
            case "reverse disbursement" -> it.reverseDisbursement();
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static final List<Overridden> OVERRIDES =
            List.of(new Overridden(Rule.REPAYMENT_CAPACITY, Finding.Outcome.NOT_PASSED));

    @Test
    void voidsVotesAndOverridesWhenAmended() {
        LoanApplication overridden =
                in(ApplicationStatus.REFERRED).override(OVERRIDES, found(Outcome.ELIGIBLE), POLICY, TODAY);
        assertEquals(OVERRIDES, overridden.course().overrides());
        LoanApplication amended = overridden.amend(overridden.request(), found(Outcome.REFERRED), POLICY, TODAY);
        assertEquals(List.of(), amended.course().overrides());
        assertNotEquals(overridden.round(), amended.round());
        assertNull(in(ApplicationStatus.ENDORSED)
                .amend(overridden.request(), found(Outcome.ELIGIBLE), POLICY, TODAY)
                .course()
                .endorsedOn());
    }

    @Test
    void keepsItsBankFromTheEndorsementOn() {
        LoanRequest other = request(UUID.randomUUID());
        assertEquals(
                other.bankId(),
                in(ApplicationStatus.ELIGIBLE)
                        .amend(other, found(Outcome.ELIGIBLE), POLICY, TODAY)
                        .request()
                        .bankId());
        LoanApplication endorsed = in(ApplicationStatus.ENDORSED);
        Problem refused =
                assertThrows(Problem.class, () -> endorsed.amend(other, found(Outcome.ELIGIBLE), POLICY, TODAY));
        assertEquals("bank-is-fixed", refused.type().slug());
    }

    @Test
    void isNotOverriddenWhileAnotherRuleStands() {
        LoanApplication referred = in(ApplicationStatus.REFERRED);
        Problem refused = assertThrows(
                Problem.class, () -> referred.override(OVERRIDES, found(Outcome.INELIGIBLE), POLICY, TODAY));
        assertEquals("override-insufficient", refused.type().slug());
    }

    @ParameterizedTest(name = "{0} for, {1} against, {2} required of {3}: {4}")
    @CsvSource({
        "1,0,2,,ELIGIBLE",
        "2,1,2,,ENDORSED",
        "1,2,2,,REJECTED",
        "0,1,2,2,REJECTED",
        "0,1,2,3,ELIGIBLE",
        "1,2,2,3,REJECTED",
        "1,2,2,4,ELIGIBLE",
    })
    void isEndorsedAtTheRequiredVotesAndRejectedOutOfReach(
            int favourable, int against, int required, @Nullable Integer electorate, String next) {
        assertEquals(
                next,
                in(ApplicationStatus.ELIGIBLE)
                        .count(new Votes(favourable, against, electorate), required, "", TODAY)
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
    void letsTheBankLowerTermsButNeverRaiseThem(String amount, int instalments, String rate, String field) {
        LoanApplication endorsed = in(ApplicationStatus.ENDORSED);
        assertRefused(field, () -> endorsed.approve(offer(amount, instalments, rate), ID, TODAY, TODAY));
    }

    @ParameterizedTest(name = "{0}, {1} instalments, {2} %: {3}")
    @CsvSource({
        "1000.01, 12, 11.5, amount",
        "1000.00, 12, 11.5, amount",
        "900.00, 11, 11.5, instalments",
        "900.00, 12, 11.4, annualRatePercent",
    })
    void letsOnlyTheAmountFallOnceApproved(String amount, int instalments, String rate, String field) {
        LoanApplication approved = in(ApplicationStatus.APPROVED);
        assertRefused(field, () -> approved.reduce(offer(amount, instalments, rate), TODAY));
    }

    /** On its last day a state still takes its commands; a day later only time has a word. */
    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "ELIGIBLE", "REFERRED", "ENDORSED", "APPROVED"})
    void expiresByItselfAfterItsLastDay(ApplicationStatus state) {
        LoanApplication it = in(state);
        LocalDate last = it.course().lapsesOn();
        UnaryOperator<LocalDate> withdraw =
                day -> it.withdraw("no", day).course().since();
        assertEquals(last, withdraw.apply(last));
        assertEquals(state, it.statusOn(last));
        Problem late = assertThrows(Problem.class, () -> withdraw.apply(last.plusDays(1)));
        assertEquals("EXPIRED", late.extensions().get("currentState"));
        assertEquals(List.of(), late.extensions().get("allowedActions"));
        assertEquals(ApplicationStatus.EXPIRED, it.expire(last.plusDays(1)).status());
    }

    @Test
    void takesNothingThirtyDaysAfterItWasFoundIneligible() {
        LoanApplication ineligible = in(ApplicationStatus.SUBMITTED).assess(found(Outcome.INELIGIBLE), POLICY, TODAY);
        assertEquals(TODAY.plusDays(30), ineligible.course().lapsesOn());
        LoanApplication again = ineligible.assess(found(Outcome.INELIGIBLE), POLICY, TODAY.plusDays(20));
        assertEquals(TODAY.plusDays(30), again.course().lapsesOn());
        Problem late =
                assertThrows(Problem.class, () -> again.assess(found(Outcome.ELIGIBLE), POLICY, TODAY.plusDays(31)));
        assertEquals("INELIGIBLE", late.extensions().get("currentState"));
    }

    private static void assertRefused(String field, Runnable change) {
        Problem refused = assertThrows(Problem.class, change::run);
        assertEquals("bank-change-not-allowed", refused.type().slug());
        assertEquals(field, refused.violations().getFirst().field());
    }

    private static Offer offer(String amount, int instalments, String rate) {
        return new Offer(Money.of(amount, "USD"), instalments, new BigDecimal(rate));
    }

    private static Assessment found(Outcome outcome) {
        return new Assessment(outcome, TODAY, "test", List.of());
    }

    private static LoanApplication in(ApplicationStatus status) {
        boolean approved = status == ApplicationStatus.APPROVED || status == ApplicationStatus.DISBURSED;
        Course course = new Course(
                TODAY,
                TODAY,
                TODAY.plusDays(90),
                status == ApplicationStatus.ENDORSED || approved ? TODAY : null,
                approved ? offer("1000.00", 12, "11.5") : null,
                List.of(),
                null);
        return new LoanApplication(ID, 1, null, status, request(ID), "officer", 0, approved ? ID : null, null, course);
    }

    private static LoanRequest request(UUID bank) {
        return new LoanRequest(
                ID,
                bank,
                ID,
                new Borrower("PERSON", ID, ID, ID, "textiles"),
                List.of(),
                Money.of("1031.00", "USD"),
                12,
                new BigDecimal("11.5"),
                "Hilo y lana",
                null,
                TODAY);
    }
}
