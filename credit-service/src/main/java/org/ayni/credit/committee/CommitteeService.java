package org.ayni.credit.committee;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.committee.CommitteeResource.LeaveCommittee;
import org.ayni.credit.committee.CommitteeResource.SeatCommitteeMember;
import org.ayni.credit.fund.Funds;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;

/** Seats members and lets them go. */
@Singleton
public class CommitteeService {

    private final CommitteeMembers members;
    private final Funds funds;
    private final Commands commands;

    CommitteeService(CommitteeMembers members, Funds funds, Commands commands) {
        this.members = members;
        this.funds = funds;
        this.commands = commands;
    }

    @Transactional
    public Answer seat(SeatCommitteeMember command) {
        return commands.once(command, () -> {
            commands.notAfterToday("joinedOn", command.joinedOn());
            funds.get(command.fundId());
            CommitteeMember member = new CommitteeMember(
                    Ids.next(), command.fundId(), command.subject(), command.consortiumId(), command.joinedOn(), null);
            if (!members.insert(member)) {
                throw CommonProblem.ALREADY_EXISTS.problem(
                        "subject", "Ya es miembro de ese comité", "Sits on that committee already");
            }
            commands.audit("committee-member/" + member.id(), "seat", null, member);
            return Answer.created("/v1/committee-members/" + member.id(), member);
        });
    }

    @Transactional
    public Answer leave(UUID id, LeaveCommittee command) {
        return commands.once(command, () -> {
            CommitteeMember before = members.lock(id).orElseThrow(() -> Problem.notFound("committee member", id));
            commands.notAfterToday("leftOn", command.leftOn());
            if (before.leftOn() != null) {
                throw Problem.stateConflict("leave", "LEFT", List.of());
            }
            if (command.leftOn().isBefore(before.joinedOn())) {
                throw CommonProblem.INVALID_FIELD.problem("leftOn", "Antes del ingreso", "Before the joining");
            }
            members.leave(id, command.leftOn());
            CommitteeMember after = new CommitteeMember(
                    id, before.fundId(), before.subject(), before.consortiumId(), before.joinedOn(), command.leftOn());
            commands.audit("committee-member/" + id, "leave", before, after);
            return Answer.ok(after);
        });
    }
}
