package org.ayni.training.plan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.training.TrainingEvent;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.security.Caller;
import org.ayni.training.Creation;
import org.ayni.training.course.CourseRepository;
import org.ayni.training.roster.Roster;

/** What can be done with a plan. */
@Singleton
public class PlanService {

    private final PlanRepository plans;
    private final CourseRepository courses;
    private final Roster roster;
    private final Commands commands;
    private final Creation creation;
    private final Caller caller;

    PlanService(
            PlanRepository plans,
            CourseRepository courses,
            Roster roster,
            Commands commands,
            Creation creation,
            Caller caller) {
        this.plans = plans;
        this.courses = courses;
        this.roster = roster;
        this.commands = commands;
        this.creation = creation;
        this.caller = caller;
    }

    /** Draws a plan up; it binds nobody before its approval. */
    @Transactional
    public Answer drawUp(DrawUpPlan command) {
        return commands.once(command, () -> {
            Plan plan = Plan.drawUp(command, caller.subject(), creation.validOn("drawnUpOn", command.drawnUpOn()));
            roster.mustKnowConsortium("consortiumId", plan.consortiumId());
            courses.mustHaveAll(
                    place -> "lines[" + place + "].courseId",
                    plan.lines().stream().map(PlanLine::courseId).toList());
            plans.add(plan);
            PlanView view = PlanView.of(plan);
            commands.audit("plan/" + plan.id(), "draw-up", null, view);
            return Answer.created("/v1/plans/" + plan.id(), plan.version(), view);
        });
    }

    /** Approves a plan; the one who drew it up may not. */
    @Transactional
    public Answer approve(UUID id, ApprovePlan command) {
        return commands.once(command, () -> {
            Plan before = plans.get(id);
            commands.onVersion(before.version());
            LocalDate on = creation.validOn("approvedOn", command.approvedOn());
            Plan plan = before.approve(caller.subject(), on);
            plans.save(plan);
            PlanView view = PlanView.of(plan);
            commands.audit("plan/" + id, "approve", PlanView.of(before), view);
            commands.tell(new TrainingEvent.PlanApproved(id, plan.consortiumId(), plan.hourBudget(), on));
            return Answer.changed(plan.version(), view);
        });
    }
}
