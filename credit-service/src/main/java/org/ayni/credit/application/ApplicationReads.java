package org.ayni.credit.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.application.LoanApplications.Filter;
import org.ayni.kit.http.Answer;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Reads of applications; a bank sees its own, from ENDORSED on (design rule 67). */
@Singleton
class ApplicationReads {

    private final LoanApplications applications;
    private final Caller caller;
    private final BusinessClock clock;

    ApplicationReads(LoanApplications applications, Caller caller, BusinessClock clock) {
        this.applications = applications;
        this.caller = caller;
        this.clock = clock;
    }

    Answer get(UUID id) {
        UUID bank = caller.bank().orElse(null);
        LoanApplication application = applications
                .find(id)
                .filter(found -> isVisible(found, bank, clock.today()))
                .orElseThrow(() -> Problem.notFound("loan application", id));
        return Answer.changed(application.version(), ApplicationView.of(application, clock.today()));
    }

    Page<ApplicationView> list(
            @Nullable String externalId,
            @Nullable ApplicationStatus status,
            @Nullable UUID personId,
            PageRequest page) {
        Filter filter = new Filter(externalId, status, personId, caller.bank().orElse(null), clock.today());
        return Page.of(
                applications.list(filter, page),
                page,
                LoanApplication::id,
                application -> ApplicationView.of(application, clock.today()));
    }

    static boolean isVisible(LoanApplication application, @Nullable UUID bank, LocalDate today) {
        return bank == null
                || (bank.equals(application.request().bankId())
                        && application
                                .statusOn(today)
                                .isVisibleToItsBank(application.course().endorsedOn() != null));
    }
}
