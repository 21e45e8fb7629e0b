package org.ayni.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are the contract: a consumer is tested with them, so they must be what a producer sends. */
class SampleFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static Stream<String> types() {
        return EventTypes.all().stream();
    }

    @Test
    void areThereForEveryTypeAndForNoOther() {
        assertEquals(EventTypes.all(), ContractFiles.SAMPLES.types());
    }

    @ParameterizedTest
    @MethodSource("types")
    void areValid(String type) throws IOException {
        assertEquals(List.of(), complaints(type, sample(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void areNotValidWithoutARequiredField(String type) throws IOException {
        JsonNode required = schema(type).getSchemaNode().path("required");
        assertFalse(required.isEmpty());
        for (JsonNode name : required) {
            ObjectNode incomplete = sample(type);
            incomplete.remove(name.asText());
            assertEquals(1, complaints(type, incomplete).size(), name::asText);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void stayValidWhenAProducerAddsAField(String type) throws IOException {
        assertEquals(List.of(), complaints(type, sample(type).put("addedLater", "whatever")));
    }

    @Test
    void areNotValidWithADecimalThatIsANumberOrADateThatIsNone() throws IOException {
        ObjectNode loan = sample("credit.loan.disbursed.v1");
        assertEquals(
                1,
                complaints("credit.loan.disbursed.v1", loan.put("amount", 10.5)).size());
        assertEquals(
                1,
                complaints("credit.loan.disbursed.v1", loan.put("amount", "1e3"))
                        .size());
        loan.put("amount", "10.50").put("validOn", "31.03.2003");
        assertEquals(1, complaints("credit.loan.disbursed.v1", loan).size());
    }

    @ParameterizedTest
    @MethodSource("types")
    void nameNobody(String type) throws IOException {
        String sample = Files.readString(ContractFiles.SAMPLES.of(type));
        assertTrue(Stream.of("document\":", "fullName", "givenName", "surname").noneMatch(sample::contains), sample);
    }

    private static ObjectNode sample(String type) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(ContractFiles.SAMPLES.of(type)));
    }

    private static List<String> complaints(String type, JsonNode sample) throws IOException {
        return schema(type)
                .validate(sample, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonSchema schema(String type) {
        return SCHEMAS.getSchema(EventSchema.of(type, EventTypes.find(type).orElseThrow()));
    }
}
