package org.ayni.contracts.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.EventType;
import org.jspecify.annotations.Nullable;

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
     * @param ageing the active loans by days past due: every band, also those without loans, from 0 days on and without
     *     gaps, so that they make {@code loans} and {@code outstanding}, and those above n days the portfolio at risk
     *     over n; null in events from before they were told
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
            BigDecimal provision,
            @Nullable List<Band> ageing)
            implements PortfolioEvent {

        /**
         * Active loans that are past due by so many days, both ends included.
         *
         * @param toDays null: any more
         * @param restructured the part of {@code outstanding} that is of rescheduled loans
         */
        public record Band(
                int fromDays,
                @Nullable Integer toDays,
                int loans,
                BigDecimal outstanding,
                int restructuredLoans,
                BigDecimal restructured) {}

        @Override
        public UUID aggregateId() {
            return closeId;
        }
    }
}
