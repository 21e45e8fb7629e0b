package org.ayni.credit.decision;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ayni.credit.application.ApplicationCommands;
import org.ayni.credit.application.ApplicationStatus;
import org.ayni.credit.application.LoanApplication;
import org.ayni.credit.bureau.BureauChecks;
import org.ayni.credit.bureau.Document;
import org.ayni.credit.request.LoanRequest;
import org.ayni.kit.command.Commands;
import org.ayni.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells the chosen bank alone by which document a borrower is known (design rule 31); each time is audited. */
@Singleton
public class DisclosureService {

    private static final Set<ApplicationStatus> WITH_THE_BANK =
            Set.of(ApplicationStatus.ENDORSED, ApplicationStatus.APPROVED, ApplicationStatus.DISBURSED);

    private final ApplicationCommands applications;
    private final BureauChecks checks;
    private final Commands commands;

    DisclosureService(ApplicationCommands applications, BureauChecks checks, Commands commands) {
        this.applications = applications;
        this.checks = checks;
        this.commands = commands;
    }

    /** A person and their document. */
    @Schema(name = "KnownDocument")
    public record KnownDocument(UUID personId, Document document) {}

    /** The documents of those who answer for the loan. */
    @Schema(name = "BorrowerDocuments")
    public record BorrowerDocuments(List<KnownDocument> items) {}

    /** The documents, for the bank of the application while it is with the bank; else 404 or 409. */
    @Transactional
    public BorrowerDocuments disclose(UUID applicationId) {
        LoanApplication application = applications.lockForConfirmation(applicationId);
        ApplicationStatus status = application.statusOn(commands.today());
        if (!WITH_THE_BANK.contains(status)) {
            throw Problem.stateConflict("disclose", status, List.of());
        }
        List<KnownDocument> documents = persons(application.request()).stream()
                .flatMap(person -> checks.document(person).map(each -> new KnownDocument(person, each)).stream())
                .toList();
        commands.audit(
                "loan-application/" + applicationId,
                "disclose",
                null,
                documents.stream().map(KnownDocument::personId).toList());
        return new BorrowerDocuments(documents);
    }

    private static List<UUID> persons(LoanRequest request) {
        UUID person = request.borrower().personId();
        return person == null ? request.signingOfficers() : List.of(person);
    }
}
