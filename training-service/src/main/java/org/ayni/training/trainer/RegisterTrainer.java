package org.ayni.training.trainer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new trainer.
 *
 * @param personId needed for a peer, who is a registered person
 */
@Schema(examples = """
        {"name": "Capacitador 1", "profile": "PRACTITIONER"}""")
record RegisterTrainer(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotBlank @Size(max = 200) String name,
        @NotNull TrainerProfile profile,
        @Nullable UUID personId,
        @Nullable LocalDate registeredOn) {}
