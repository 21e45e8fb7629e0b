package org.ayni.contracts;

import java.util.UUID;

/**
 * A fact that one service has committed and others may rely on.
 *
 * <p>Amounts are {@link java.math.BigDecimal} at the currency's scale and travel as decimal strings; dates are business
 * dates (America/La_Paz). An event never carries a person's name or document number.
 */
public interface DomainEvent {

    /** The aggregate the fact is about; the key of the Kafka record, so facts of one aggregate stay in order. */
    UUID aggregateId();
}
