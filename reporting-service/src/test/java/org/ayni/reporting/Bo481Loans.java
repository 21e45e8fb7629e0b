package org.ayni.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.contracts.credit.ApplicationEvent;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.credit.LoanState;
import org.ayni.contracts.credit.PortfolioEvent;
import org.ayni.contracts.credit.PortfolioEvent.DayClosed.Band;
import org.ayni.kit.intake.ReceivedEvent;

/** The loan book of {@link Bo481Case}: one event for each row of bo481-loans.json, never a total. */
final class Bo481Loans {

    private static final String USD = "USD";
    private static final BigDecimal NONE = new BigDecimal("0.00");

    private final Bo481Case it;
    private final UUID fund = UUID.randomUUID();
    private final UUID bank = UUID.randomUUID();
    private final UUID product = UUID.randomUUID();

    Bo481Loans(Bo481Case it) {
        this.it = it;
    }

    void play() {
        LocalDate on = LocalDate.parse("2002-09-02");
        it.told.tell(on, new FundEvent.FundEstablished(fund, "fund", "Fondo", USD, on));
        BigDecimal deposit = new BigDecimal("130000.00");
        it.told.tell(
                on,
                new FundEvent.DepositPledged(
                        fund,
                        UUID.randomUUID(),
                        bank,
                        deposit,
                        USD,
                        on,
                        deposit,
                        new BigDecimal("260000.00"),
                        null,
                        true));
        for (int i = 0; i < 9; i++) {
            refusal(100 + i, LocalDate.parse("2003-02-03"));
        }
        closed(LocalDate.parse("2002-12-31"));
        int number = 0;
        for (JsonNode loan : book().get("loans")) {
            loan(loan, borrower(number++));
        }
        closed(LocalDate.parse("2003-12-31"));
        closed(Bo481Case.END);
    }

    /** The close of a day: at BO-481 nothing was ever overdue (credit rules, section 3). */
    private void closed(LocalDate day) {
        BigDecimal owed = NONE;
        int open = 0;
        for (BigDecimal balance : balancesOn(day)) {
            owed = owed.add(balance);
            open += balance.signum();
        }
        List<Band> ageing = List.of(
                new Band(0, 0, open, owed, 0, NONE),
                new Band(1, 1, 0, NONE, 0, NONE),
                new Band(2, 30, 0, NONE, 0, NONE),
                new Band(31, 60, 0, NONE, 0, NONE),
                new Band(61, 90, 0, NONE, 0, NONE),
                new Band(91, null, 0, NONE, 0, NONE));
        it.told.tell(
                day,
                new PortfolioEvent.DayClosed(
                        UUID.randomUUID(),
                        fund,
                        day,
                        USD,
                        open,
                        owed,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        ageing));
    }

    /** What each loan that was paid out by then owes. */
    private Collection<BigDecimal> balancesOn(LocalDate day) {
        Map<UUID, BigDecimal> balances = new HashMap<>();
        for (ReceivedEvent event : it.told.events()) {
            if (event.fact() instanceof LoanEvent.LoanDisbursed out
                    && !out.validOn().isAfter(day)) {
                balances.put(out.loanId(), out.after().principal());
            } else if (event.fact() instanceof LoanEvent.RepaymentReceived in
                    && !in.validOn().isAfter(day)) {
                balances.put(in.loanId(), in.after().principal());
            }
        }
        return balances.values();
    }

    private void refusal(int person, LocalDate on) {
        UUID application = UUID.randomUUID();
        it.told.tell(
                on,
                new ApplicationEvent.ApplicationSubmitted(
                        application, fund, bank, product, borrower(person), new BigDecimal("900.00"), USD, on));
        it.told.tell(
                on,
                new ApplicationEvent.ApplicationAssessed(
                        application,
                        fund,
                        borrower(person),
                        "INELIGIBLE",
                        List.of(
                                new ApplicationEvent.ApplicationAssessed.Reason("BUREAU_CLEAR", "NOT_PASSED", "listed"),
                                new ApplicationEvent.ApplicationAssessed.Reason(
                                        "REPAYMENT_CAPACITY", "UNKNOWN", "no income on record")),
                        on));
    }

    private void loan(JsonNode row, Borrower borrower) {
        UUID loan = UUID.randomUUID();
        LocalDate on = LocalDate.parse(row.get("disbursedOn").asText());
        BigDecimal balance = decimal(row, "principal");
        it.told.tell(
                on,
                new LoanEvent.LoanDisbursed(
                        loan, fund, bank, product, borrower, UUID.randomUUID(), balance, USD, after(balance), on, on));
        BigDecimal left = decimal(row, "outstanding");
        JsonNode payments = row.get("payments");
        for (int i = 0; i < payments.size(); i++) {
            BigDecimal amount = decimal(payments.get(i), "amount");
            BigDecimal interest =
                    balance.multiply(new BigDecimal("11.5")).divide(new BigDecimal("1200"), 2, RoundingMode.HALF_EVEN);
            // The last payment closes what the book says is left, whatever the rounding before it.
            BigDecimal principal = i + 1 == payments.size() ? balance.subtract(left) : amount.subtract(interest);
            balance = balance.subtract(principal);
            LocalDate paid = LocalDate.parse(payments.get(i).get("on").asText());
            var received = it.told.tell(
                    paid,
                    new LoanEvent.RepaymentReceived(
                            loan,
                            fund,
                            bank,
                            product,
                            borrower,
                            UUID.randomUUID(),
                            amount,
                            principal,
                            amount.subtract(principal),
                            NONE,
                            USD,
                            after(balance),
                            paid,
                            paid));
            if (row.get("number").asInt() == 22 && i + 1 == payments.size()) {
                it.leftOut.add(received);
            }
        }
    }

    private static LoanState after(BigDecimal principal) {
        return new LoanState(
                "ACTIVE", principal, NONE, NONE, NONE, 0, "A", principal, NONE, NONE, LocalDate.parse("2005-09-26"));
    }

    private Borrower borrower(int person) {
        int enterprise = it.enterpriseOf(person);
        return new Borrower(
                "PERSON",
                it.people.get(person),
                it.enterprises.get(enterprise),
                it.consortiumOf(enterprise),
                "textiles");
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asText());
    }

    private static JsonNode book() {
        try (var file = Bo481Loans.class.getResourceAsStream("/bo481-loans.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
