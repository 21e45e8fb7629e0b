package org.ayni.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the architecture for one service, each as a test:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; keepsTheHouseRules() {
 *     return HouseRules.of("org.ayni.credit");
 * }
 * </pre>
 */
public final class HouseRules {

    /** More want another noun. */
    static final int FILES_OF_A_PACKAGE = 15;

    private HouseRules() {}

    /** One test for each rule, over the main classes under the service's package. */
    public static Stream<DynamicTest> of(String servicePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(servicePackage);
        return of(servicePackage, classes);
    }

    static Stream<DynamicTest> of(String servicePackage, JavaClasses classes) {
        Assertions.assertFalse(classes.isEmpty(), "no classes under " + servicePackage);
        return all(servicePackage).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(classes)));
    }

    static Map<String, ArchRule> all(String servicePackage) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("transactions are on public methods of services and event handlers", TransactionRules.PLACES);
        rules.put("nothing is begun by hand", TransactionRules.NOT_BY_HAND);
        rules.put("what has a transaction calls nothing remote", TransactionRules.NO_REMOTE_CALL);
        rules.put("no double and no float", CodeRules.NO_FLOATING_POINT);
        rules.put("time comes from the business clock", CodeRules.ONE_CLOCK);
        rules.put("nothing is injected into fields", CodeRules.CONSTRUCTOR_INJECTION);
        rules.put("names are business nouns", CodeRules.NAMES);
        rules.put("every package says what it is for and is null-marked", CodeRules.NULL_MARKED);
        rules.put("no class of another service", StructureRules.alone(servicePackage));
        rules.put("a package has at most 15 files", StructureRules.smallPackages(FILES_OF_A_PACKAGE));
        rules.put("features form no cycle", StructureRules.noCycles(servicePackage));
        rules.put("resources of features with rules do not speak SQL", StructureRules.RESOURCES_WITHOUT_SQL);
        rules.put("every operation names its roles and its media type", StructureRules.RESOURCES_ARE_COMPLETE);
        rules.put("every kind of problem is in the catalogue", StructureRules.catalogueIsComplete(servicePackage));
        return rules;
    }
}
