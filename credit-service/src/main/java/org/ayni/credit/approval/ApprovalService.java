package org.ayni.credit.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.approval.ApprovalResource.Confirm;
import org.ayni.credit.approval.ApprovalResource.Refuse;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** The second person's decision; a yes does the command in the same transaction. */
@Singleton
public class ApprovalService {

    private final AskedApprovals asked;
    private final List<FourEyes> kinds;
    private final Commands commands;
    private final Caller caller;
    private final ObjectMapper json;

    ApprovalService(
            AskedApprovals asked, @All List<FourEyes> kinds, Commands commands, Caller caller, ObjectMapper json) {
        this.asked = asked;
        this.kinds = kinds;
        this.commands = commands;
        this.caller = caller;
        this.json = json;
    }

    /** Runs the command with all its rules; a refusal leaves the request open (design rule 70). */
    @Transactional
    public Answer confirm(UUID id, Confirm command) {
        return commands.once(command, () -> {
            ApprovalRequest before = lock(id);
            FourEyes eyes = eyes(before);
            mustBeConfirmer(eyes);
            before.confirm(caller.subject(), commands.today(), null);
            Answer done = eyes.run(before.subjectId(), before.command());
            ApprovalRequest after = before.confirm(caller.subject(), commands.today(), done.location());
            return save("confirm", before, after, done.body());
        });
    }

    /** The second person's no; from the one who asked it is a withdrawal. */
    @Transactional
    public Answer refuse(UUID id, Refuse command) {
        return commands.once(command, () -> {
            ApprovalRequest before = lock(id);
            if (!caller.subject().equals(before.askedBy())) {
                mustBeConfirmer(eyes(before));
            }
            return save("refuse", before, before.refuse(caller.subject(), commands.today(), command.reason()), null);
        });
    }

    private ApprovalRequest lock(UUID id) {
        UUID bank = caller.bank().orElse(null);
        ApprovalRequest request = asked.lock(id)
                .filter(found -> bank == null || bank.equals(found.bankId()))
                .orElseThrow(() -> Problem.notFound("approval request", id));
        commands.onVersion(request.version());
        return request;
    }

    private FourEyes eyes(ApprovalRequest request) {
        return kinds.stream()
                .filter(each -> each.kind().equals(request.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody runs " + request.kind()));
    }

    private void mustBeConfirmer(FourEyes eyes) {
        if (eyes.confirmers().stream().noneMatch(caller::has)) {
            String roles = String.join(", ", eyes.confirmers().stream().sorted().toList());
            throw CommonProblem.FORBIDDEN.problem(
                    "Lo confirma uno de estos roles: " + roles, "It takes one of these roles: " + roles);
        }
    }

    private Answer save(String action, ApprovalRequest before, ApprovalRequest after, @Nullable Object result) {
        asked.update(after);
        commands.audit(
                "approval-request/" + after.id(),
                action,
                ApprovalView.of(before, commands.today(), json, null),
                ApprovalView.of(after, commands.today(), json, null));
        return Answer.changed(after.version(), ApprovalView.of(after, commands.today(), json, result));
    }
}
