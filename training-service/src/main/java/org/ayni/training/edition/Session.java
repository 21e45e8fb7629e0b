package org.ayni.training.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One session; its version counts the attendance sheets and corrections. */
public record Session(UUID id, UUID editionId, int version, int number, LocalDate heldOn, BigDecimal plannedHours) {}
