package org.ayni.credit.borrower;

import java.time.LocalDate;
import org.ayni.kit.money.Money;

/** A monthly income, with its date and where it is written; a band counts with its lower bound (design rule 38). */
public record Income(Money monthly, LocalDate assessedOn, String source) {}
