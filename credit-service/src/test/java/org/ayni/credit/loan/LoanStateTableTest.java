package org.ayni.credit.loan;

import static org.ayni.credit.loan.Made.DISBURSED;
import static org.ayni.credit.loan.Made.on;
import static org.ayni.credit.loan.Made.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.credit.history.Input;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The state table of a loan (design rules, section 2): every state and every command. */
class LoanStateTableTest {

    private static final LocalDate LATER = LocalDate.parse("2003-12-31");

    /** What each command makes of a loan in each state; – is 409. The loan is 784.21 after three payments. */
    private static final String TABLE = """
            command            | PENDING   | ACTIVE      | PAID_OFF | WRITTEN_OFF | CANCELLED
            disburse           | ACTIVE    | –           | –        | –           | –
            cancel             | CANCELLED | –           | –        | –           | –
            repay              | –         | ACTIVE      | –        | –           | –
            repay all          | –         | PAID_OFF    | –        | –           | –
            charge-fee         | –         | ACTIVE      | –        | –           | –
            waive              | –         | ACTIVE      | –        | –           | –
            defer              | –         | ACTIVE      | –        | –           | –
            reschedule         | –         | ACTIVE      | –        | –           | –
            write-off          | –         | WRITTEN_OFF | –        | –           | –
            recover            | –         | –           | –        | WRITTEN_OFF | –
            reverse repayment  | –         | ACTIVE      | ACTIVE   | –           | –
            reverse write-off  | –         | –           | –        | ACTIVE      | –
            """;

    private static final Map<String, Function<Loan, LoanStatus>> COMMANDS = commands();

    @TestFactory
    Stream<DynamicTest> followsTheStateTable() {
        List<String> lines = TABLE.lines().toList();
        List<String> states = cells(lines.getFirst());
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            for (int column = 1; column < cells.size(); column++) {
                String command = cells.getFirst();
                String state = states.get(column);
                String expected = cells.get(column);
                tests.add(DynamicTest.dynamicTest(
                        command + " in " + state + " gives " + expected,
                        () -> assertEquals(expected, outcome(loanIn(state), COMMANDS.get(command)))));
            }
        }
        return tests.stream();
    }

    private static Map<String, Function<Loan, LoanStatus>> commands() {
        Map<String, Function<Loan, LoanStatus>> commands = new LinkedHashMap<>();
        commands.put("disburse", loan -> loan.disburse(usd("1031.00"), DISBURSED, false, on(DISBURSED))
                .status());
        commands.put("cancel", loan -> {
            Loan after = loan.cancel(DISBURSED);
            return after.status(after.on(DISBURSED));
        });
        commands.put("repay", loan -> loan.repay(usd("10.00"), LATER, null, on(LATER))
                .status());
        commands.put("repay all", loan -> loan.repay(
                        loan.contract().money(loan.on(LATER).payoff().max(BigDecimal.ONE)),
                        LATER,
                        Prepayment.PAY_OFF,
                        on(LATER))
                .status());
        commands.put("charge-fee", enters(new Input.Fee(new BigDecimal("1.00"), "Aviso")));
        commands.put("waive", enters(new Input.Waiver(new BigDecimal("0.01"), BigDecimal.ZERO, BigDecimal.ZERO)));
        commands.put("defer", enters(new Input.Deferral(1)));
        commands.put("reschedule", enters(new Input.Reschedule(6, new BigDecimal("11.5"), null)));
        commands.put("write-off", enters(new Input.WriteOff()));
        commands.put("recover", enters(new Input.Recovery(new BigDecimal("1.00"), LATER)));
        commands.put("reverse repayment", reverses(Input.Repayment.class));
        commands.put("reverse write-off", reverses(Input.WriteOff.class));
        return commands;
    }

    private static Function<Loan, LoanStatus> enters(Input what) {
        return loan -> loan.enter(what, LATER, on(LATER)).status();
    }

    /** Reverses the last entry of a kind; where there is none, anything: the state must refuse before it looks. */
    private static Function<Loan, LoanStatus> reverses(Class<? extends Input> kind) {
        return loan -> loan.reverse(
                        loan.history().entries().reversed().stream()
                                .filter(entry -> kind.isInstance(entry.what()))
                                .findFirst()
                                .map(entry -> entry.id())
                                .orElseGet(UUID::randomUUID),
                        on(LATER))
                .status();
    }

    private static String outcome(Loan loan, Function<Loan, LoanStatus> command) {
        try {
            return command.apply(loan).name();
        } catch (Problem refused) {
            return refused.type().status() == 409 || refused.type().slug().equals("not-reversible")
                    ? "–"
                    : refused.getMessage();
        }
    }

    private static Loan loanIn(String state) {
        return switch (state) {
            case "PENDING" -> new Made().pending();
            case "ACTIVE" -> afterThree();
            case "PAID_OFF" -> {
                Loan active = afterThree();
                yield active.repay(
                                active.contract().money(active.on(LATER).payoff()),
                                LATER,
                                Prepayment.PAY_OFF,
                                on(LATER))
                        .after();
            }
            case "WRITTEN_OFF" ->
                afterThree().enter(new Input.WriteOff(), LATER, on(LATER)).after();
            case "CANCELLED" -> new Made().pending().cancel(DISBURSED);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Loan afterThree() {
        Loan loan = pay(new Made().active(), "2003-04-30", "91.36", null);
        return pay(pay(loan, "2003-05-31", "91.36", null), "2003-06-30", "91.36", null);
    }

    private static Loan pay(Loan loan, String day, String amount, Prepayment choice) {
        return loan.repay(usd(amount), LocalDate.parse(day), choice, on(day)).after();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).toList();
    }
}
