package org.ayni.credit.endorsement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.application.ApplicationProblem;
import org.ayni.credit.application.LoanApplication;
import org.ayni.credit.application.LoanApplication.Votes;
import org.ayni.credit.committee.CommitteeMember;
import org.ayni.credit.committee.CommitteeMembers;
import org.ayni.credit.endorsement.VoteResource.Vote;
import org.ayni.credit.membership.Members;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who may vote on an application, and how the votes stand: one a member, none on one's own (design rule 32). */
@Singleton
class Ballot {

    private final CastVotes votes;
    private final CommitteeMembers committee;
    private final Members members;
    private final Caller caller;

    Ballot(CastVotes votes, CommitteeMembers committee, Members members, Caller caller) {
        this.votes = votes;
        this.committee = committee;
        this.members = members;
        this.caller = caller;
    }

    /** Takes the caller's vote, or refuses it, and counts the round. */
    Votes cast(LoanApplication application, Vote vote, LocalDate on) {
        List<CommitteeMember> sitting = committee.sitting(application.request().fundId(), on);
        String subject = caller.subject();
        if (!sitting.isEmpty()
                && sitting.stream().noneMatch(each -> each.subject().equals(subject))) {
            throw CommonProblem.FORBIDDEN.problem(
                    "No es miembro del comité de este fondo", "Not a member of this fund's committee");
        }
        caller.mustNotBe(application.submittedBy());
        if (isOwn(subject, seatConsortium(sitting, subject), application, on)) {
            throw ApplicationProblem.OWN_CONSORTIUM.problem(
                    "No se vota sobre el propio consorcio", "Nobody votes on their own consortium");
        }
        if (!votes.vote(application, subject, vote)) {
            throw ApplicationProblem.ALREADY_VOTED.problem("Un voto por miembro", "One vote a member");
        }
        CastVotes.Count count = votes.count(application);
        return new Votes(count.favourable(), count.against(), electorate(sitting, application, on));
    }

    /** How many may vote on it; null when nobody said who sits there. */
    private @Nullable Integer electorate(List<CommitteeMember> sitting, LoanApplication application, LocalDate on) {
        return sitting.isEmpty()
                ? null
                : Math.toIntExact(sitting.stream()
                        .filter(each -> !each.subject().equals(application.submittedBy()))
                        .filter(each -> !isOwn(each.subject(), each.consortiumId(), application, on))
                        .count());
    }

    private static @Nullable UUID seatConsortium(List<CommitteeMember> sitting, String subject) {
        return sitting.stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .map(CommitteeMember::consortiumId)
                .orElse(null);
    }

    /** By what the seat says, or by membership when the member's name is a person's id. */
    private boolean isOwn(String subject, @Nullable UUID seat, LoanApplication application, LocalDate on) {
        UUID consortium = application.request().borrower().consortiumId();
        return consortium != null
                && (consortium.equals(seat)
                        || personId(subject)
                                .map(person -> members.belongs(person, consortium, on))
                                .orElse(false));
    }

    private static Optional<UUID> personId(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException anotherName) {
            return Optional.empty();
        }
    }
}
