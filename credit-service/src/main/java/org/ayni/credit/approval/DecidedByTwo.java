package org.ayni.credit.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ayni.kit.http.Answer;

/**
 * A command that runs when a second person confirms it (design rule 70), read back from how it was asked for.
 *
 * @param <T> the command
 */
public abstract class DecidedByTwo<T> implements FourEyes {

    private final String kind;
    private final Set<String> confirmers;
    private final Class<T> command;
    private final BiFunction<UUID, T, Answer> decision;
    private final ObjectMapper json;

    /** @param decision what runs when the second person confirms, in their transaction */
    protected DecidedByTwo(
            String kind,
            Set<String> confirmers,
            Class<T> command,
            BiFunction<UUID, T, Answer> decision,
            ObjectMapper json) {
        this.kind = kind;
        this.confirmers = confirmers;
        this.command = command;
        this.decision = decision;
        this.json = json;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Set<String> confirmers() {
        return confirmers;
    }

    @Override
    public Answer run(UUID subjectId, String commandJson) {
        try {
            return decision.apply(subjectId, json.readValue(commandJson, command));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
