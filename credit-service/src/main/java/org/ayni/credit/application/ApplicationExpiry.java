package org.ayni.credit.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.disbursement.LoanOpening;
import org.ayni.kit.problem.Problem;

/** Ends what was left undecided too long, with what it reserved. Commands look at the dates themselves. */
@Singleton
public class ApplicationExpiry {

    private final LoanApplications applications;
    private final ApplicationCommands commands;
    private final ApplicationEvents events;
    private final LoanOpening opening;

    ApplicationExpiry(
            LoanApplications applications,
            ApplicationCommands commands,
            ApplicationEvents events,
            LoanOpening opening) {
        this.applications = applications;
        this.commands = commands;
        this.events = events;
        this.opening = opening;
    }

    /** Expires the borrower's application for a product whose time is over, so that it is in nobody's way. */
    void expireOf(Borrower borrower, UUID productId) {
        LocalDate today = commands.today();
        applications.lapsedOf(borrower, productId, today).ifPresent(id -> expire(id, today));
    }

    /** The applications whose last day was before this one. */
    public List<UUID> lapsedBefore(LocalDate day) {
        return applications.lapsedBefore(day);
    }

    /**
     * Expires one of them, in the transaction of a close. One each: who holds a window must not wait for another
     * application.
     *
     * @return whether it had not ended otherwise meanwhile
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public boolean expire(UUID id, LocalDate day) {
        LoanApplication before = applications.lock(id).orElseThrow(() -> new IllegalStateException("no " + id));
        if (before.statusOn(day) != ApplicationStatus.EXPIRED || before.status() == ApplicationStatus.EXPIRED) {
            return false;
        }
        LoanApplication after = before.expire(day);
        UUID loan = before.loanId();
        if (loan != null) {
            opening.expire(loan);
        }
        events.tellExpired(after, day);
        commands.store("expire", before, after);
        return true;
    }
}
