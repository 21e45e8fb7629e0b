package org.ayni.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Writes the schemas into the source tree, like the OpenAPI files: a changed record shows as a difference to what is
 * tracked.
 */
class SchemaFilesTest {

    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    @Test
    void areThereForEveryTypeAndForNoOther() throws IOException {
        for (String type : EventTypes.all()) {
            Class<? extends DomainEvent> event = EventTypes.find(type).orElseThrow();
            String schema = WRITER.writeValueAsString(EventSchema.of(type, event)) + "\n";
            Files.writeString(ContractFiles.SCHEMAS.of(type), schema);
        }
        for (String type : ContractFiles.SCHEMAS.types()) {
            if (EventTypes.find(type).isEmpty()) {
                Files.delete(ContractFiles.SCHEMAS.of(type));
            }
        }
        assertEquals(EventTypes.all(), ContractFiles.SCHEMAS.types());
    }

    @Test
    void refusesATypeThatTheWireDoesNotKnow() {
        record Unfit(UUID aggregateId, Instant at) implements DomainEvent {}
        assertThrows(IllegalArgumentException.class, () -> EventSchema.of("a.b.c.v1", Unfit.class));
    }
}
