package org.ayni.training.trainer;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** A trainer as registered and as answered. */
public record Trainer(
        UUID id,
        @Nullable String externalId,
        String name,
        TrainerProfile profile,
        @Nullable UUID personId,
        LocalDate registeredOn) {

    /** Refuses a peer who is not a registered person. */
    static Trainer register(RegisterTrainer command, LocalDate on) {
        if (command.profile() == TrainerProfile.PEER && command.personId() == null) {
            throw TrainerProblem.PEER_WITHOUT_PERSON.problem("personId", "Indique la persona", "Name the person");
        }
        return new Trainer(Ids.next(), command.externalId(), command.name(), command.profile(), command.personId(), on);
    }
}
