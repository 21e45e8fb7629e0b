package org.ayni.credit.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.ayni.contracts.credit.ApplicationEvent;
import org.ayni.credit.application.Course.Ending;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Finding;
import org.ayni.credit.refusal.Refusals;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.sql.Writes;
import org.jspecify.annotations.Nullable;

/** The frame of every command on an application: who may see it, its row, its audit entry, its refusals. */
@Singleton
public class ApplicationCommands {

    private final LoanApplications applications;
    private final Refusals refusals;
    private final Commands commands;
    private final Caller caller;

    ApplicationCommands(LoanApplications applications, Refusals refusals, Commands commands, Caller caller) {
        this.applications = applications;
        this.refusals = refusals;
        this.commands = commands;
        this.caller = caller;
    }

    public Answer once(Object command, Supplier<Answer> work) {
        return commands.once(command, work);
    }

    public LocalDate today() {
        return commands.today();
    }

    public void notAfterToday(String field, LocalDate date) {
        commands.notAfterToday(field, date);
    }

    /** The application that the caller may see, locked, on the version that they saw; else 404. */
    public LoanApplication lock(UUID id) {
        LoanApplication application = lockForConfirmation(id);
        commands.onVersion(application.version());
        return application;
    }

    /** The same where {@code If-Match} is about something else. */
    public LoanApplication lockForConfirmation(UUID id) {
        LocalDate today = commands.today();
        return applications
                .lock(id)
                .filter(found -> ApplicationReads.isVisible(found, caller.bank().orElse(null), today))
                .orElseThrow(() -> Problem.notFound("loan application", id));
    }

    /** Keeps what a command made of an application. */
    public Answer save(String action, LoanApplication before, LoanApplication after) {
        ApplicationView view = store(action, before, after);
        return Answer.changed(after.version(), view);
    }

    /** The same where nobody waits for an answer. */
    public ApplicationView store(String action, LoanApplication before, LoanApplication after) {
        LocalDate today = commands.today();
        applications.update(after);
        noteRefusal(before.status(), after);
        ApplicationView view = ApplicationView.of(after, today);
        commands.audit(subject(after), action, ApplicationView.of(before, today), view);
        return view;
    }

    /**
     * Keeps a new application, its audit entry and what is told of it; 409 when the borrower has an open one for the
     * product (design rule 30).
     *
     * @param makeRoom ends the one in its way if its time is over; seldom needed, so asked for only then
     */
    ApplicationView insert(LoanApplication application, List<ApplicationEvent> told, Runnable makeRoom) {
        if (!applications.insert(application)) {
            makeRoom.run();
            insertWhereRoomIs(application);
        }
        noteRefusal(null, application);
        ApplicationView view = ApplicationView.of(application, commands.today());
        commands.write(new Writes()
                .add(commands.auditing(subject(application), "submit", null, view))
                .add(commands.telling(told)));
        return view;
    }

    private void insertWhereRoomIs(LoanApplication application) {
        if (!applications.insert(application)) {
            throw ApplicationProblem.OPEN_APPLICATION_EXISTS.problem(
                    "Espere a que termine la solicitud abierta", "Wait for the open application to end");
        }
    }

    private void noteRefusal(@Nullable ApplicationStatus before, LoanApplication after) {
        boolean refused =
                after.status() == ApplicationStatus.INELIGIBLE || after.status() == ApplicationStatus.REJECTED;
        if (!refused || before == after.status()) {
            return;
        }
        Ending ending = after.course().ending();
        refusals.record(
                after.id(),
                after.request().fundId(),
                after.request().borrower(),
                ending == null ? "RULES" : ending.by(),
                ending == null ? codes(after.assessment()) : List.of(ending.code()));
    }

    private static List<String> codes(@Nullable Assessment assessment) {
        return assessment == null
                ? List.of()
                : assessment.findings().stream()
                        .filter(finding -> finding.outcome() == Finding.Outcome.NOT_PASSED)
                        .map(finding -> finding.code().name())
                        .toList();
    }

    private static String subject(LoanApplication application) {
        return "loan-application/" + application.id();
    }
}
