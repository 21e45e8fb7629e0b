package org.ayni.credit.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How money that comes in after a claim was accepted is shared between fund and bank, as the loan's contract says
 * (design rule 58). All of it is cumulative, so no cent is lost between two sums; the fund never gets more than it owes
 * or paid.
 *
 * @param policy the fund's agreement as it was at approval
 * @param accepted what the fund owes or paid of the loan
 * @param base the principal that the claim was measured on
 */
public record Sharing(FundPolicy policy, Money accepted, Money base) {

    /** Who has the money that came in: the other's part of it is owed. */
    @Schema(name = "CollectedBy")
    public enum CollectedBy {
        BANK,
        FUND
    }

    /**
     * The fund's part of all that has come in.
     *
     * @param gross before costs
     * @param net after its part of the agreed costs
     */
    public record Part(Money gross, Money net) {

        /** Its part of the costs. */
        public Money costs() {
            return gross.minus(net);
        }

        /** What came to it since. */
        public Part minus(Part had) {
            return new Part(gross.minus(had.gross), net.minus(had.net));
        }
    }

    /**
     * The fund's part, rounded HALF_EVEN.
     *
     * @param collected all that has come in
     * @param costs all costs of collecting it that both have agreed on, no more than was collected
     */
    public Part of(Money collected, Money costs) {
        Money gross = share(collected);
        Money net = share(collected.minus(costs));
        return new Part(gross, net.compareTo(gross) < 0 ? net : gross);
    }

    private Money share(Money money) {
        Money part =
                switch (policy.sharing()) {
                    case PRO_RATA -> proRata(money);
                    case FUND_FIRST -> money;
                    case BANK_FIRST -> money.minus(base.minus(accepted));
                };
        Money least = part.isNegative() ? Money.zero(money.currency()) : part;
        return least.compareTo(accepted) < 0 ? least : accepted;
    }

    private Money proRata(Money money) {
        if (policy.coverMode() == CoverMode.PARI_PASSU) {
            return policy.cover(money);
        }
        BigDecimal part = money.amount().multiply(accepted.amount()).divide(base.amount(), MathContext.DECIMAL128);
        return Money.rounded(part, money.currency());
    }
}
