package org.ayni.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How a class is written. */
final class CodeRules {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final String FORBIDDEN_NAME = ".*(Manager|Helper|Util|Utils|Impl|Base|Data|Info|Dto|DTO)";

    static final ArchRule NO_FLOATING_POINT = classes().should(new ArchCondition<>("be free of double and float") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Stream<String> fields = type.getFields().stream()
                    .filter(field -> FLOATING.contains(field.getRawType().getName()))
                    .map(field -> field.getFullName());
            Stream<String> units = type.getCodeUnits().stream()
                    .filter(unit -> FLOATING.contains(unit.getRawReturnType().getName())
                            || unit.getRawParameterTypes().stream().anyMatch(each -> FLOATING.contains(each.getName())))
                    .map(unit -> unit.getFullName());
            Stream.concat(fields, units)
                    .forEach(name -> events.add(SimpleConditionEvent.violated(type, name + " has a double or float")));
        }
    });

    private static final DescribedPredicate<JavaMethodCall> ASKS_THE_MACHINE = DescribedPredicate.describe(
            "ask the machine for the time",
            call -> (call.getTargetOwner().getName().startsWith("java.time.")
                            && (call.getName().equals("now") || call.getName().startsWith("system")))
                    || (call.getTargetOwner().getName().equals("java.lang.System")
                            && call.getName().equals("currentTimeMillis")));

    static final ArchRule ONE_CLOCK =
            noClasses().should().callMethodWhere(ASKS_THE_MACHINE).orShould().callConstructor(java.util.Date.class);

    static final ArchRule CONSTRUCTOR_INJECTION = noFields().should().beAnnotatedWith(Inject.class);

    static final ArchRule NAMES = noClasses().should().haveNameMatching(FORBIDDEN_NAME);

    static final ArchRule NULL_MARKED = classes().should(new ArchCondition<>("be in a null-marked package") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            events.add(new SimpleConditionEvent(
                    type, marked, type.getPackageName() + " has no package-info.java with @NullMarked"));
        }
    });

    private CodeRules() {}
}
