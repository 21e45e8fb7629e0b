package org.ayni.contracts.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.EventType;

/** What becomes of all loans of a fund together. */
public sealed interface PortfolioEvent extends CreditEvent {

    /**
     * The books of a fund's day are closed; these figures never change any more. Portfolio at risk is the full balance
     * of loans past due by more than so many days.
     *
     * @param closeId this fund's close of this day
     * @param loans active ones
     * @param writtenOff what was written off and not recovered
     * @param provision what the fund sets aside for claims
     */
    @EventType("credit.portfolio.day-closed.v1")
    record DayClosed(
            UUID closeId,
            UUID fundId,
            LocalDate day,
            String currency,
            int loans,
            BigDecimal outstanding,
            BigDecimal atRiskOver1,
            BigDecimal atRiskOver30,
            BigDecimal atRiskOver90,
            BigDecimal writtenOff,
            BigDecimal recovered,
            BigDecimal cover,
            BigDecimal provision)
            implements PortfolioEvent {

        @Override
        public UUID aggregateId() {
            return closeId;
        }
    }
}
