package org.ayni.credit.endorsement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.application.ApplicationAssessor;
import org.ayni.credit.application.ApplicationCommands;
import org.ayni.credit.application.ApplicationEvents;
import org.ayni.credit.application.ApplicationStatus;
import org.ayni.credit.application.ApplicationStatus.Action;
import org.ayni.credit.application.LoanApplication;
import org.ayni.credit.application.LoanApplication.Votes;
import org.ayni.credit.endorsement.VoteResource.Vote;
import org.ayni.kit.http.Answer;

/** Takes the committee's votes: an endorsement, or a rejection once it is out of reach. */
@Singleton
public class VoteService {

    private final ApplicationCommands commands;
    private final ApplicationAssessor assessor;
    private final ApplicationEvents events;
    private final Ballot ballot;

    VoteService(ApplicationCommands commands, ApplicationAssessor assessor, ApplicationEvents events, Ballot ballot) {
        this.commands = commands;
        this.assessor = assessor;
        this.events = events;
        this.ballot = ballot;
    }

    /** One vote a member, none on one's own submission or consortium (design rule 32). */
    @Transactional
    public Answer vote(UUID id, Vote command) {
        return commands.once(command, () -> {
            LocalDate today = commands.today();
            LoanApplication before = commands.lock(id);
            before.mustAllow(Action.VOTE, today);
            Votes votes = ballot.cast(before, command, today);
            int ofProduct =
                    assessor.product(before.request().productId()).terms().votesRequired();
            int required = assessor.policy(
                            before.request().productId(), before.course().bookedOn())
                    .votesRequired(before.request().amount(), ofProduct);
            LoanApplication after = before.count(votes, required, command.reason(), today);
            if (after.status() == ApplicationStatus.ENDORSED) {
                events.tellEndorsed(after);
            } else if (after.status() == ApplicationStatus.REJECTED) {
                events.tellRejected(after, "COMMITTEE", command.reason());
            }
            return commands.save("vote", before, after);
        });
    }
}
