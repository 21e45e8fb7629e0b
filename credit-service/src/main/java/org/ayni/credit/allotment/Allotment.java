package org.ayni.credit.allotment;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Cash of the fund that is there to be lent at a bank; it stays in the fund's account until a loan goes out.
 *
 * @param amount below zero when it is taken back
 */
@Schema(name = "Allotment")
public record Allotment(UUID id, UUID fundId, UUID bankId, Money amount, String reason, LocalDate allottedOn) {}
