package org.ayni.training.trainer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.training.Creation;
import org.ayni.training.roster.Roster;

/** What can be done with a trainer. */
@Singleton
public class TrainerService {

    private final TrainerRepository trainers;
    private final Roster roster;
    private final Commands commands;
    private final Creation creation;

    TrainerService(TrainerRepository trainers, Roster roster, Commands commands, Creation creation) {
        this.trainers = trainers;
        this.roster = roster;
        this.commands = commands;
        this.creation = creation;
    }

    /** Adds a trainer to the register. */
    @Transactional
    public Answer register(RegisterTrainer command) {
        return commands.once(command, () -> {
            Trainer trainer = Trainer.register(command, creation.validOn("registeredOn", command.registeredOn()));
            if (trainer.personId() != null) {
                roster.mustKnowPerson("personId", trainer.personId());
            }
            trainers.add(trainer);
            commands.audit("trainer/" + trainer.id(), "register", null, trainer);
            return Answer.created("/v1/trainers/" + trainer.id(), trainer);
        });
    }
}
