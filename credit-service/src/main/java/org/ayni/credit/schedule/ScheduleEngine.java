package org.ayni.credit.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.Disbursement;
import org.ayni.credit.schedule.ScheduleTerms.InstalmentPricing;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;

/**
 * The one engine of previews and contracts. Each disbursement prices the rows from its own on, so the first prices all
 * and a later one re-prices what remains; then the rows are laid out, and the last one takes what is left. How a row is
 * priced depends on the amortization; everything else is the same for all.
 */
final class ScheduleEngine {

    private final ScheduleTerms terms;
    private final DueDates dates;
    private final Rounding rounding;
    private final int last;
    private final int grace;
    private final BigDecimal accrued;
    private final List<YearFraction> wholePeriods = new ArrayList<>();
    private final List<Price> prices;

    /** What a row is rounded from: a whole instalment, or a part of principal when these are equal. */
    private record Price(BigDecimal exact, RoundingMode mode) {}

    /** A row while it is worked out; {@code drawn} was disbursed inside its period, {@code added} on its due date. */
    record Row(
            int number,
            boolean grace,
            boolean last,
            BigDecimal opening,
            BigDecimal drawn,
            BigDecimal added,
            Accrual accrual,
            BigDecimal interest,
            BigDecimal principal) {

        BigDecimal owed() {
            return opening.add(drawn);
        }

        BigDecimal total() {
            return principal.add(interest);
        }

        BigDecimal closing() {
            return owed().subtract(principal).add(added);
        }
    }

    /** @param accrued interest that the first period bore before the first disbursement of the terms */
    ScheduleEngine(ScheduleTerms terms, DueDates dates, BigDecimal accrued) {
        this.terms = terms;
        this.dates = dates;
        this.accrued = accrued;
        this.rounding = terms.rounding();
        this.last = dates.count();
        this.grace = terms.amortization() == Amortization.BULLET
                ? last - 1
                : terms.grace().principalInstalments();
        this.prices = new ArrayList<>(Collections.nCopies(last, new Price(BigDecimal.ZERO, rounding.mode())));
        for (int row = 1; row <= last; row++) {
            wholePeriods.add(dates.fraction(start(row), dates.nominal(row)));
        }
    }

    List<Instalment> instalments() {
        int disbursements = terms.disbursements().size();
        for (int known = 1; known <= disbursements; known++) {
            price(known);
        }
        return rows(disbursements).stream().map(this::instalment).toList();
    }

    /** Prices the rows from the known-th disbursement on, as if no later one were to come. */
    private void price(int known) {
        int first = Math.max(dates.rowOf(terms.disbursements().get(known - 1).on()), grace + 1);
        if (first >= last) {
            return;
        }
        BigDecimal exact = exactPrice(rows(known), first);
        List<Row> rows = rowsAt(new Price(exact, rounding.mode()), first, known);
        if (terms.smooths()) {
            rows = smoothed(rows, exact, first, known);
        }
        if (!lawful(rows, first)) {
            rows = rowsAt(new Price(exact, RoundingMode.DOWN), first, known);
        }
        if (!lawful(rows, first)) {
            throw ScheduleProblem.instalmentTooSmall();
        }
    }

    private BigDecimal exactPrice(List<Row> rows, int first) {
        List<Row> priced = rows.subList(first - 1, last);
        BigDecimal owed = priced.getFirst().owed();
        BigDecimal count = BigDecimal.valueOf(priced.size());
        if (terms.amortization() == Amortization.EQUAL_PRINCIPAL) {
            return owed.divide(count, Rounding.EXACT);
        }
        if (terms.interestMethod() == InterestMethod.FLAT) {
            BigDecimal interest = priced.stream().map(Row::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
            return owed.add(interest).divide(count, Rounding.EXACT);
        }
        return equalInstalment(owed, first);
    }

    /** P·∏(1+fᵢ) ÷ Fₙ with F₁ = 1, Fₖ = 1 + Fₖ₋₁(1+fₖ), from the factors of whole intervals (design rule 40). */
    private BigDecimal equalInstalment(BigDecimal owed, int first) {
        BigDecimal growth = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = first; row <= last; row++) {
            YearFraction fraction = terms.instalmentPricing() == InstalmentPricing.MEAN_MONTH
                    ? terms.dayCount().mean(terms.frequency())
                    : dates.interval(row);
            BigDecimal factor = BigDecimal.ONE.add(fraction.interest(BigDecimal.ONE, terms.annualRatePercent()));
            growth = growth.multiply(factor, Rounding.EXACT);
            sum = sum.multiply(factor, Rounding.EXACT).add(BigDecimal.ONE);
        }
        return owed.multiply(growth).divide(sum, Rounding.EXACT);
    }

    /** With d = last − instalment in cents: if |d| > ⌊n/2⌋, the instalment moves by d/n when |d| gets smaller by it. */
    private List<Row> smoothed(List<Row> rows, BigDecimal exact, int first, int known) {
        int count = last - first + 1;
        BigDecimal instalment = rows.get(first - 1).total();
        BigDecimal difference = rows.getLast().total().subtract(instalment);
        BigDecimal tolerated = BigDecimal.valueOf(count / 2L, rounding.scale());
        if (difference.abs().compareTo(tolerated) <= 0) {
            return rows;
        }
        BigDecimal moved =
                rounding.amount(instalment.add(difference.divide(BigDecimal.valueOf(count), Rounding.EXACT)));
        List<Row> trial = rowsAt(new Price(moved, rounding.mode()), first, known);
        BigDecimal remaining = trial.getLast().total().subtract(moved);
        boolean better = remaining.abs().compareTo(difference.abs()) < 0 && lawful(trial, first);
        return better ? trial : rowsAt(new Price(exact, rounding.mode()), first, known);
    }

    /** No row repays less than nothing, and none but the last is empty (design rule 39). */
    private boolean lawful(List<Row> rows, int first) {
        return rows.subList(first - 1, last).stream()
                .allMatch(row -> row.principal().signum() >= 0
                        && (row.last() || row.total().signum() > 0));
    }

    private List<Row> rowsAt(Price price, int first, int known) {
        Collections.fill(prices.subList(first - 1, last), price);
        return rows(known);
    }

    /** Lays out all rows at the present prices, of the first {@code known} disbursements. */
    private List<Row> rows(int known) {
        List<Accrual> flat =
                terms.interestMethod() == InterestMethod.FLAT ? Accrual.flat(terms, dates, known) : List.of();
        List<Row> rows = new ArrayList<>();
        BigDecimal opening = drawn(known, start(1), start(1).plusDays(1));
        BigDecimal deferred = accrued;
        for (int number = 1; number <= last; number++) {
            LocalDate due = dates.nominal(number);
            BigDecimal drawn = drawn(known, start(number).plusDays(1), due);
            Accrual accrual = flat.isEmpty() ? onBalance(opening, number, known) : flat.get(number - 1);
            BigDecimal payable = accrual.interest().add(deferred);
            boolean defers = number <= terms.grace().interestInstalments();
            deferred = defers ? payable : rounding.zero();
            BigDecimal interest = defers ? rounding.zero() : payable;
            BigDecimal principal = principal(number, opening.add(drawn), interest);
            BigDecimal added = drawn(known, due, due.plusDays(1));
            rows.add(new Row(
                    number, number <= grace, number == last, opening, drawn, added, accrual, interest, principal));
            opening = rows.getLast().closing();
        }
        return rows;
    }

    private BigDecimal principal(int number, BigDecimal owed, BigDecimal interest) {
        if (number == last) {
            return owed;
        }
        if (number <= grace) {
            return rounding.zero();
        }
        Price price = prices.get(number - 1);
        if (terms.amortization() == Amortization.EQUAL_INSTALMENTS) {
            return rounding.instalment(price.exact, price.mode).subtract(interest);
        }
        return rounding.multiple() == null
                ? price.exact.setScale(rounding.scale(), price.mode)
                : rounding.instalment(price.exact.add(interest), price.mode).subtract(interest);
    }

    private Accrual onBalance(BigDecimal opening, int number, int known) {
        List<Accrual.Piece> pieces = new ArrayList<>();
        BigDecimal base = opening;
        LocalDate from = start(number);
        LocalDate due = dates.nominal(number);
        for (Disbursement disbursement : between(known, from.plusDays(1), due)) {
            if (disbursement.on().isAfter(from)) {
                pieces.add(new Accrual.Piece(base, dates.fraction(from, disbursement.on()), 1));
                from = disbursement.on();
            }
            base = base.add(disbursement.amount());
        }
        YearFraction rest = pieces.isEmpty() ? wholePeriods.get(number - 1) : dates.fraction(from, due);
        pieces.add(new Accrual.Piece(base, rest, 1));
        return Accrual.onBalance(pieces, terms);
    }

    private BigDecimal drawn(int known, LocalDate from, LocalDate before) {
        return between(known, from, before).stream().map(Disbursement::amount).reduce(rounding.zero(), BigDecimal::add);
    }

    private List<Disbursement> between(int known, LocalDate from, LocalDate before) {
        if (terms.disbursements().get(known - 1).on().isBefore(from)) {
            return List.of();
        }
        return terms.disbursements().subList(0, known).stream()
                .filter(disbursement ->
                        !disbursement.on().isBefore(from) && disbursement.on().isBefore(before))
                .toList();
    }

    private LocalDate start(int row) {
        return row == 1 ? terms.disbursedOn() : dates.nominal(row - 1);
    }

    private Instalment instalment(Row row) {
        LocalDate start = start(row.number);
        return new Instalment(
                row.number,
                dates.dueOn(row.number),
                Math.toIntExact(DAYS.between(start, dates.nominal(row.number))),
                row.opening,
                row.drawn.add(row.added),
                row.principal,
                row.interest,
                rounding.zero(),
                row.total(),
                row.closing(),
                new Explanation.Facts(row, terms));
    }
}
