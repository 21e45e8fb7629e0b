package org.ayni.contracts.credit;

import org.ayni.contracts.DomainEvent;

/** The facts of credit-service: money. Amounts are in {@code currency}, at its scale. */
public sealed interface CreditEvent extends DomainEvent
        permits FundEvent, ApplicationEvent, LoanEvent, ClaimEvent, PortfolioEvent {}
