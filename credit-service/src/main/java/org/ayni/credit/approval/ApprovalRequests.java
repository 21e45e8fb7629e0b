package org.ayni.credit.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Where a feature leaves a command for a second person. */
@Singleton
public class ApprovalRequests {

    private final AskedApprovals asked;
    private final Instance<FourEyes> kinds;
    private final Commands commands;
    private final Caller caller;
    private final ObjectMapper json;

    ApprovalRequests(
            AskedApprovals asked, @Any Instance<FourEyes> kinds, Commands commands, Caller caller, ObjectMapper json) {
        this.asked = asked;
        this.kinds = kinds;
        this.commands = commands;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Leaves a command for a second person. The asking command has tried its rules first, so that nonsense is refused
     * at once; they run again at confirmation.
     *
     * @return 201 with the request; the answer of the asking command
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Answer ask(String kind, UUID subjectId, Object command) {
        FourEyes eyes = kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody runs " + kind));
        LocalDate today = commands.today();
        ApprovalRequest request = new ApprovalRequest(
                Ids.next(),
                1,
                kind,
                subjectId,
                write(command),
                bank(eyes, subjectId),
                ApprovalStatus.OPEN,
                caller.subject(),
                today,
                today.plusDays(ApprovalRequest.DAYS),
                null,
                null,
                null,
                null);
        asked.insert(request);
        ApprovalView view = ApprovalView.of(request, today, json, null);
        commands.audit("approval-request/" + request.id(), "ask", null, view);
        return Answer.created("/v1/approval-requests/" + request.id(), request.version(), view);
    }

    private @Nullable UUID bank(FourEyes eyes, UUID subjectId) {
        UUID concerned = eyes.bankOf(subjectId);
        return concerned == null ? caller.bank().orElse(null) : concerned;
    }

    private String write(Object command) {
        try {
            return json.writeValueAsString(command);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
