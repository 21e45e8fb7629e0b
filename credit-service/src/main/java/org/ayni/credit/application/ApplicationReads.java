package org.ayni.credit.application;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.credit.application.LoanApplications.Filter;
import org.ayni.kit.http.Answer;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Reads of applications; a bank sees its own, from ENDORSED on (design rule 67). */
@Singleton
class ApplicationReads {

    private final LoanApplications applications;
    private final Caller caller;

    ApplicationReads(LoanApplications applications, Caller caller) {
        this.applications = applications;
        this.caller = caller;
    }

    Answer get(UUID id) {
        UUID bank = caller.bank().orElse(null);
        LoanApplication application = applications
                .find(id)
                .filter(found -> isVisible(found, bank))
                .orElseThrow(() -> Problem.notFound("loan application", id));
        return Answer.changed(application.version(), ApplicationView.of(application));
    }

    Page<ApplicationView> list(
            @Nullable String externalId,
            @Nullable ApplicationStatus status,
            @Nullable UUID personId,
            PageRequest page) {
        Filter filter = new Filter(externalId, status, personId, caller.bank().orElse(null));
        return Page.of(applications.list(filter, page), page, LoanApplication::id, ApplicationView::of);
    }

    static boolean isVisible(LoanApplication application, @Nullable UUID bank) {
        return bank == null
                || (bank.equals(application.request().bankId())
                        && application.status().isVisibleToItsBank());
    }
}
