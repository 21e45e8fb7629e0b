package org.ayni.reporting.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.LoanState;
import org.ayni.contracts.credit.PortfolioEvent.DayClosed;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.framework.AmountName;
import org.ayni.reporting.framework.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what one event says. Date, place and person hold for all that follows until they are set anew; every row
 * gets the event's id and a number of its own, so that the same event always makes the same rows.
 */
final class EventFacts {

    private final ReceivedEvent event;
    private final FactBatch batch;
    private int ordinal;
    private LocalDate validOn;
    private LocalDate bookedOn;
    private @Nullable UUID consortium;
    private @Nullable UUID enterprise;
    private @Nullable UUID person;

    EventFacts(ReceivedEvent event, FactBatch batch) {
        this.event = event;
        this.batch = batch;
        this.validOn = event.bookedOn();
        this.bookedOn = event.bookedOn();
        batch.origins.add(new FactBatch.OriginRow(
                event.id(),
                event.type(),
                event.subject(),
                event.sequence(),
                event.bookedOn(),
                event.time(),
                event.traceId()));
    }

    /** An id that only these two ids together have, such as person and edition. */
    static UUID both(Object one, Object other) {
        return UUID.nameUUIDFromBytes((one + "/" + other).getBytes(StandardCharsets.UTF_8));
    }

    EventFacts on(LocalDate date) {
        validOn = date;
        return this;
    }

    /** For events that carry the business date of their recording themselves. */
    EventFacts booked(LocalDate date) {
        bookedOn = date;
        return this;
    }

    EventFacts in(@Nullable UUID consortiumId) {
        consortium = consortiumId;
        return this;
    }

    EventFacts at(@Nullable UUID enterpriseId) {
        enterprise = enterpriseId;
        return this;
    }

    EventFacts by(@Nullable UUID personId) {
        person = personId;
        return this;
    }

    /** True of the subject; nothing will ever end it. */
    EventFacts fact(FactKind kind, String detail, UUID subject) {
        return fact(kind, detail, subject, subject);
    }

    /** True of the subject until {@code source} ends. */
    EventFacts fact(FactKind kind, String detail, UUID subject, UUID source) {
        batch.facts.add(new FactBatch.FactRow(
                key(), kind.name(), detail, subject, source, person, enterprise, consortium, dates()));
        return this;
    }

    EventFacts amount(AmountName name, String detail, UUID source, BigDecimal number, String unit) {
        batch.amounts.add(
                new FactBatch.AmountRow(key(), name.name(), detail, source, consortium, unit, number, dates()));
        return this;
    }

    /** What was said of the subject, or not: the number is null unless the status is VALUE. */
    EventFacts reading(String name, String detail, UUID subject, FactBatch.Said said) {
        batch.readings.add(new FactBatch.ReadingRow(key(), name, detail, subject, said, dates()));
        return this;
    }

    /** What the subject is, unless nothing is said. */
    EventFacts trait(String name, UUID subject, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            batch.traits.add(new FactBatch.TraitRow(key(), subject, name, value, dates()));
        }
        return this;
    }

    /**
     * The loan after this event.
     *
     * @param unit the loan's currency; empty where the event does not say
     */
    EventFacts balance(UUID loan, String move, String detail, String unit, LoanState after) {
        BigDecimal reserved = after.reserved();
        batch.balances.add(new FactBatch.BalanceRow(
                key(),
                loan,
                event.sequence(),
                move,
                detail,
                consortium,
                unit,
                after.principal(),
                reserved == null ? after.exposure() : after.exposure().add(reserved),
                after.lastDueOn(),
                dates()));
        return this;
    }

    /** A fund's portfolio at the end of a day, in whole and by days past due. */
    EventFacts portfolio(DayClosed day) {
        batch.portfolios.add(new FactBatch.PortfolioRow(
                event.id(),
                day.fundId(),
                day.currency(),
                day.loans(),
                day.outstanding(),
                day.atRiskOver1(),
                day.atRiskOver30(),
                day.atRiskOver90(),
                dates()));
        List<DayClosed.Band> ageing = day.ageing();
        if (ageing != null) {
            ageing.forEach(band -> batch.bands.add(new FactBatch.BandRow(
                    event.id(),
                    band.fromDays(),
                    band.toDays(),
                    band.loans(),
                    band.outstanding(),
                    band.restructuredLoans(),
                    band.restructured())));
        }
        return this;
    }

    /** A deposit's lien or term changed: PLEDGED, RENEWED or ENDED. */
    EventFacts deposit(
            UUID deposit, String unit, String state, @Nullable LocalDate maturesOn, @Nullable Boolean autoRenews) {
        batch.deposits.add(new FactBatch.DepositRow(
                event.id(), deposit, event.sequence(), unit, state, maturesOn, autoRenews, dates()));
        return this;
    }

    /** Whatever came from this source before is no longer true, or is undone. */
    EventFacts ends(UUID source) {
        batch.endings.add(new FactBatch.EndingRow(key(), source, dates()));
        return this;
    }

    private FactBatch.Key key() {
        return new FactBatch.Key(event.id(), ordinal++);
    }

    private FactBatch.Dates dates() {
        return new FactBatch.Dates(validOn, bookedOn, event.time());
    }
}
