package org.ayni.credit.standing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The fund's part of what flows through a loan, cent for cent (design rule 17): of each sum that grows or falls it has
 * S of the whole, so a step gives it S after less S before, the bank gets the rest, and nothing is left over when all
 * is settled. What is paid, forgiven or written off of interest or of charges is one sum, for the same reason.
 */
public final class FundShare {

    /** What is shared as a whole. */
    public enum Of {
        OUTSTANDING,
        ACCRUED,
        INTEREST_SETTLED,
        CHARGED,
        CHARGES_SETTLED,
        CREDIT,
        RECOVERED
    }

    private final UnaryOperator<BigDecimal> share;
    private final Map<Of, BigDecimal> sums = new EnumMap<>(Of.class);

    /**
     * Begins with a loan as it was.
     *
     * @param share S, rounded to the currency's scale
     */
    public FundShare(Totals was, UnaryOperator<BigDecimal> share) {
        this.share = share;
        sums.put(Of.OUTSTANDING, was.principal());
        sums.put(Of.ACCRUED, was.interestAccrued());
        sums.put(
                Of.INTEREST_SETTLED,
                was.paid()
                        .interest()
                        .add(was.waived().interest())
                        .add(was.writtenOff().interest()));
        sums.put(Of.CHARGED, was.feesCharged().add(was.penaltiesCharged()));
        sums.put(
                Of.CHARGES_SETTLED,
                was.paid()
                        .charges()
                        .add(was.waived().charges())
                        .add(was.writtenOff().charges()));
        sums.put(Of.CREDIT, was.credit());
        sums.put(Of.RECOVERED, was.recovered());
    }

    /** The fund's part of interest that was borne and is not settled. */
    public BigDecimal interest() {
        return of(Of.ACCRUED).subtract(of(Of.INTEREST_SETTLED));
    }

    /** Changes a sum; answers by how much the fund's part of it changes. */
    public BigDecimal step(Of sum, BigDecimal by) {
        BigDecimal before = of(sum);
        sums.merge(sum, by, BigDecimal::add);
        return of(sum).subtract(before);
    }

    private BigDecimal of(Of sum) {
        return share.apply(sums.getOrDefault(sum, BigDecimal.ZERO));
    }
}
