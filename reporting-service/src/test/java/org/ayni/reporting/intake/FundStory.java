package org.ayni.reporting.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.FundEvent.DepositDrawn;
import org.ayni.contracts.credit.FundEvent.DepositPledged;
import org.ayni.contracts.credit.FundEvent.DepositRenewed;
import org.ayni.contracts.credit.FundEvent.LienReleased;
import org.ayni.contracts.credit.FundEvent.PositionChanged;
import org.ayni.contracts.credit.LoanEvent.LoanDisbursed;
import org.ayni.contracts.credit.LoanEvent.RepaymentReceived;
import org.ayni.contracts.credit.LoanEvent.ReservationChanged;
import org.ayni.contracts.credit.LoanState;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.ayni.reporting.fact.CoverReader.Pledge;
import org.ayni.reporting.fact.FactReader;
import org.ayni.reporting.indicator.FigureService;
import org.jspecify.annotations.Nullable;

/** What credit-service tells of one fund at one bank, in a currency that nothing else is told in. */
final class FundStory {

    /** The day from which days are counted. */
    static final LocalDate DAY = LocalDate.parse("2014-05-10");

    static final BigDecimal NONE = new BigDecimal("0.00");

    final UUID fund = UUID.randomUUID();
    final UUID bank = UUID.randomUUID();
    final String currency = "T" + UUID.randomUUID().toString().substring(0, 8);

    private final EventHandler intake;
    private final FigureService figures;
    private final Told told = new Told();

    FundStory(EventHandler intake, FigureService figures) {
        this.intake = intake;
        this.figures = figures;
    }

    /** Tells a fact that is booked so many days after the first day. */
    void tell(int day, DomainEvent fact) {
        told.tell(on(day), fact);
    }

    /** Takes all that was told in, event by event, each twice and in an order of chance. */
    void comesIn(int seed) {
        List<ReceivedEvent> events = new ArrayList<>(told.events());
        events.addAll(told.events());
        Collections.shuffle(events, new Random(seed));
        events.forEach(event -> intake.on(List.of(event)));
    }

    /** Asks the facts of a day, as all that is known now tells them. */
    <T> T read(int day, Function<FactReader, T> question) {
        return figures.read(on(day), null, all -> question.apply(all.facts()));
    }

    /** The deposits that secure loans in the currency on a day. */
    List<Pledge> pledges(int day) {
        return read(day, facts -> facts.cover(currency).pledges());
    }

    /** What may be lent in the currency on a day. */
    BigDecimal capacity(int day) {
        return read(day, facts -> facts.answers("FUND_CAPACITY_" + currency).sum());
    }

    /** A pledge of the first day; a deposit without an end renews itself. */
    void pledged(int day, UUID deposit, String amount, String capacity, @Nullable LocalDate maturesOn) {
        BigDecimal pledged = new BigDecimal(amount);
        tell(
                day,
                new DepositPledged(
                        fund,
                        deposit,
                        bank,
                        pledged,
                        currency,
                        DAY,
                        pledged,
                        new BigDecimal(capacity),
                        maturesOn,
                        maturesOn == null));
    }

    /** Renewed on the day on which it is booked, with this much of its interest. */
    void renewed(int day, UUID deposit, String amount, String capitalised, LocalDate maturesOn) {
        BigDecimal pledged = new BigDecimal(amount);
        BigDecimal twice = pledged.add(pledged);
        tell(
                day,
                new DepositRenewed(
                        fund,
                        deposit,
                        bank,
                        pledged,
                        new BigDecimal(capitalised),
                        currency,
                        maturesOn,
                        on(day),
                        pledged,
                        twice));
    }

    /** Let go on a day, booked on this or a later one; so much stays pledged and may be lent. */
    void released(int day, UUID deposit, String amount, LocalDate releasedOn, String pledged, String capacity) {
        tell(
                day,
                new LienReleased(
                        fund,
                        deposit,
                        bank,
                        new BigDecimal(amount),
                        currency,
                        releasedOn,
                        new BigDecimal(pledged),
                        new BigDecimal(capacity)));
    }

    /** A claim was paid from it. */
    void drawn(int day, UUID deposit, String amount) {
        tell(
                day,
                new DepositDrawn(
                        fund, deposit, bank, UUID.randomUUID(), new BigDecimal(amount), currency, on(day), NONE, NONE));
    }

    /** Another leverage is agreed. */
    void agreed(int day, String pledged, String capacity) {
        tell(
                day,
                new PositionChanged(
                        fund,
                        bank,
                        "POLICY",
                        fund,
                        new BigDecimal(pledged),
                        new BigDecimal(capacity),
                        currency,
                        on(day)));
    }

    static LocalDate on(int day) {
        return DAY.plusDays(day);
    }

    /** A loan at the bank to somebody of a consortium that has no other. */
    final class Loan {

        final UUID consortium = UUID.randomUUID();

        private final UUID id = UUID.randomUUID();
        private final UUID product = UUID.randomUUID();
        private final Borrower borrower =
                new Borrower("PERSON", UUID.randomUUID(), UUID.randomUUID(), consortium, null);

        /** What the loan binds without being paid out changed. */
        void reserved(int day, String cause, LoanState after) {
            tell(day, new ReservationChanged(id, fund, bank, borrower, cause, currency, after, on(day)));
        }

        void disbursed(int day, LoanState after) {
            UUID transaction = UUID.randomUUID();
            BigDecimal amount = after.principal();
            tell(
                    day,
                    new LoanDisbursed(
                            id, fund, bank, product, borrower, transaction, amount, currency, after, on(day), on(day)));
        }

        /** Paid on a day, booked on this or a later one; all of it principal. */
        void paid(int day, int paidDay, String amount, LoanState after) {
            BigDecimal paid = new BigDecimal(amount);
            tell(
                    day,
                    new RepaymentReceived(
                            id,
                            fund,
                            bank,
                            product,
                            borrower,
                            UUID.randomUUID(),
                            paid,
                            paid,
                            NONE,
                            NONE,
                            currency,
                            after,
                            on(paidDay),
                            on(day)));
        }
    }

    /** A loan that owes this much, all of it secured, and may be paid out so much more. */
    static LoanState owing(String principal, String reserved, @Nullable LocalDate lastDueOn) {
        BigDecimal owed = new BigDecimal(principal);
        return new LoanState("ACTIVE", owed, NONE, NONE, NONE, 0, "A", owed, NONE, new BigDecimal(reserved), lastDueOn);
    }
}
