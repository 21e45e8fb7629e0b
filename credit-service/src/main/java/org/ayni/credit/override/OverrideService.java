package org.ayni.credit.override;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.credit.application.ApplicationAssessor;
import org.ayni.credit.application.ApplicationCommands;
import org.ayni.credit.application.ApplicationEvents;
import org.ayni.credit.application.ApplicationProblem;
import org.ayni.credit.application.ApplicationStatus.Action;
import org.ayni.credit.application.ApplicationView;
import org.ayni.credit.application.LoanApplication;
import org.ayni.credit.approval.ApprovalRequests;
import org.ayni.credit.approval.FourEyes;
import org.ayni.credit.borrower.KnownBorrower;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Assessment.Overridden;
import org.ayni.credit.eligibility.Finding;
import org.ayni.credit.eligibility.Rule;
import org.ayni.credit.override.OverrideRequests.ApplicationOverride;
import org.ayni.credit.override.OverrideRequests.OverrideLoanApplication;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.security.Roles;

/** An officer asks, a member of the committee confirms; the rules decide both times what may be overridden at all. */
@Singleton
public class OverrideService implements FourEyes {

    private static final String KIND = "APPLICATION_OVERRIDE";

    private final ApplicationCommands commands;
    private final ApplicationAssessor assessor;
    private final ApplicationEvents events;
    private final ApprovalRequests approvals;
    private final Overrides overrides;
    private final ObjectMapper json;

    OverrideService(
            ApplicationCommands commands,
            ApplicationAssessor assessor,
            ApplicationEvents events,
            ApprovalRequests approvals,
            Overrides overrides,
            ObjectMapper json) {
        this.commands = commands;
        this.assessor = assessor;
        this.events = events;
        this.approvals = approvals;
        this.overrides = overrides;
        this.json = json;
    }

    /** Asks for the second person's yes; what cannot be overridden is refused at once (design rule 32). */
    @Transactional
    public Answer override(UUID id, OverrideLoanApplication command) {
        return commands.once(command, () -> {
            overridden(commands.lock(id), command);
            return approvals.ask(KIND, id, command);
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> confirmers() {
        return Set.of(Roles.CREDIT_COMMITTEE, Roles.ADMIN);
    }

    @Override
    public Answer run(UUID subjectId, String commandJson) {
        OverrideLoanApplication command = read(commandJson);
        LoanApplication before = commands.lockForConfirmation(subjectId);
        LoanApplication after = overridden(before, command);
        ApplicationOverride kept = new ApplicationOverride(
                Ids.next(),
                subjectId,
                command.rules().stream().map(Rule::name).collect(Collectors.joining(", ")),
                command.reason(),
                command.evidence(),
                overrides.confirmer(),
                commands.today());
        overrides.insert(kept, after.round());
        events.tellAssessed(after);
        ApplicationView view = commands.store("override", before, after);
        return Answer.created("/v1/loan-applications/" + subjectId, after.version(), view);
    }

    private LoanApplication overridden(LoanApplication before, OverrideLoanApplication command) {
        LocalDate today = commands.today();
        before.mustAllow(Action.OVERRIDE, today);
        KnownBorrower borrower = assessor.borrower(before.request(), today);
        LoanApplication current = before.withBorrower(borrower.borrower());
        Assessment found = assessor.assess(current, borrower, today);
        List<Overridden> all = new ArrayList<>(before.course().overrides());
        for (Finding finding : found.standing()) {
            if (command.rules().contains(finding.code())) {
                mustBeOverridable(finding);
                all.add(new Overridden(finding.code(), finding.outcome()));
            }
        }
        return current.override(
                all,
                found.overriding(all),
                assessor.policy(before.request().productId(), before.course().bookedOn()),
                today);
    }

    private static void mustBeOverridable(Finding finding) {
        if (!finding.code().isOverridable(finding.outcome())) {
            throw ApplicationProblem.NOT_OVERRIDABLE.problem(
                    finding.code() + " no admite excepción", finding.code() + " takes no override");
        }
    }

    private OverrideLoanApplication read(String command) {
        try {
            return json.readValue(command, OverrideLoanApplication.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
