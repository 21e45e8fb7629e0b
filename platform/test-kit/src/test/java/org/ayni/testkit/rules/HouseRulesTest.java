package org.ayni.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> areKeptByTheProbe() {
        JavaClasses probe = new ClassFileImporter()
                .importPackages("org.ayni.probe")
                .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are no tests", type -> !type.getName().matches(".*Test(\\$.*)?")));
        return HouseRules.of("org.ayni.probe", probe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transactions are on public methods of services and event handlers",
                "nothing is begun by hand",
                "what has a transaction calls nothing remote",
                "no double and no float",
                "time comes from the business clock",
                "nothing is injected into fields",
                "names are business nouns",
                "every package says what it is for and is null-marked",
                "every kind of problem is in the catalogue"
            })
    void findWhatIsWrong(String rule) {
        JavaClasses wrong = new ClassFileImporter().importPackages("org.ayni.testkit.rules.wrong");
        assertThrows(
                AssertionError.class,
                () -> HouseRules.all("org.ayni.testkit.rules.wrong").get(rule).check(wrong));
    }

    @Test
    void countTheFilesOfAPackageAndNotItsClasses() {
        JavaClasses wrong = new ClassFileImporter().importPackages("org.ayni.testkit.rules.wrong");
        assertDoesNotThrow(() -> StructureRules.smallPackages(1).check(wrong));
        AssertionError tooMany = assertThrows(
                AssertionError.class, () -> StructureRules.smallPackages(0).check(wrong));
        assertTrue(tooMany.getMessage().contains("org.ayni.testkit.rules.wrong has 1 files"), tooMany::getMessage);
    }

    @Test
    void findACycleOfFeaturesAndAClassOfAnotherService() {
        JavaClasses classes = new ClassFileImporter().importPackages("org.ayni.kit", "org.ayni.probe");
        assertThrows(AssertionError.class, () -> StructureRules.noCycles("org.ayni.kit")
                .check(classes));
        assertThrows(AssertionError.class, () -> StructureRules.alone(
                        "org.ayni.probe", List.of("org.ayni.probe", "org.ayni.kit"))
                .check(classes));
    }
}
