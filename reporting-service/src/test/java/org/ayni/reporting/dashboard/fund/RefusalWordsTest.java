package org.ayni.reporting.dashboard.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ayni.reporting.dashboard.Writing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page shows a code in place of a reason. */
@QuarkusTest
class RefusalWordsTest {

    /** What credit-service may tell stands in its contract: the rules' codes, and those of people. */
    @ParameterizedTest
    @ValueSource(strings = {"Rule", "RefusalCode"})
    void everyReasonToRefuseHasWordsOfItsOwnInBothLanguages(String schema) throws IOException {
        String contract = Files.readString(Path.of("..", "credit-service", "openapi", "credit-service.yaml"));
        Matcher found = Pattern.compile("\n    " + schema + ":\n      type: string\n      enum:\n((?:      - .*\n)+)")
                .matcher(contract);
        assertTrue(found.find(), schema);
        List<String> codes = found.group(1)
                .lines()
                .map(line -> line.replace("- ", "").strip())
                .toList();
        assertTrue(codes.size() > 5, "" + codes);
        for (boolean english : new boolean[] {true, false}) {
            FundWords words = Writing.in(english).words(FundWords.class);
            Set<String> texts = codes.stream().map(words::refusal).collect(Collectors.toSet());
            assertEquals(codes.size(), texts.size(), "" + texts);
            assertTrue(codes.stream().noneMatch(texts::contains), "" + texts);
        }
    }
}
