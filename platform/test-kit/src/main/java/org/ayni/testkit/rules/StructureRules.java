package org.ayni.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ayni.kit.problem.ProblemCatalogue;
import org.ayni.kit.problem.ProblemType;
import org.jdbi.v3.core.Jdbi;

/** How the classes of a service lie to each other. */
final class StructureRules {

    private static final List<String> SERVICES =
            List.of("org.ayni.consortia", "org.ayni.training", "org.ayni.credit", "org.ayni.reporting");

    private static final DescribedPredicate<JavaClass> IN_A_REGISTER = DescribedPredicate.describe(
            "in a register (one table and one resource)", type -> type.getPackage().getClasses().stream()
                    .noneMatch(each -> each.getSimpleName().matches(".*(Service|Repository|Policy)")));

    static final ArchRule RESOURCES_WITHOUT_SQL = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .and(DescribedPredicate.not(IN_A_REGISTER))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Jdbi.class);

    static final ArchRule RESOURCES_ARE_COMPLETE = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<>("have @Produces, and @RolesAllowed on every operation") {
                @Override
                public void check(JavaClass resource, ConditionEvents events) {
                    resource.getMethods().stream()
                            .filter(StructureRules::isOperation)
                            .forEach(method -> {
                                boolean roles = method.isAnnotatedWith(RolesAllowed.class)
                                        || resource.isAnnotatedWith(RolesAllowed.class);
                                boolean media = method.isAnnotatedWith(Produces.class)
                                        || resource.isAnnotatedWith(Produces.class);
                                events.add(new SimpleConditionEvent(
                                        method,
                                        roles && media,
                                        method.getFullName()
                                                + (roles ? " has no @Produces" : " has no @RolesAllowed")));
                            });
                }
            });

    private StructureRules() {}

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(each -> each.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    static ArchRule alone(String servicePackage) {
        return alone(servicePackage, SERVICES);
    }

    static ArchRule alone(String servicePackage, List<String> services) {
        String[] others = services.stream()
                .filter(each -> !each.equals(servicePackage))
                .map(each -> each + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    /** Source files are counted, not classes; the package's own description is not one of them. */
    static ArchRule smallPackages(int most) {
        return classes().should(new ArchCondition<>("be in packages of at most " + most + " files") {
            private final Map<String, Set<String>> files = new TreeMap<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String file = type.getSource()
                        .flatMap(Source::getFileName)
                        .filter(name -> !name.equals("package-info.java"))
                        .orElse("");
                if (!file.isEmpty()) {
                    files.computeIfAbsent(type.getPackageName(), name -> new HashSet<>())
                            .add(file);
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                files.forEach((name, sources) -> events.add(new SimpleConditionEvent(
                        name, sources.size() <= most, name + " has " + sources.size() + " files")));
            }
        });
    }

    static ArchRule noCycles(String servicePackage) {
        return slices().matching(servicePackage + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule catalogueIsComplete(String servicePackage) {
        return classes()
                .that()
                .areAssignableTo(ProblemType.class)
                .and()
                .areEnums()
                .should(new ArchCondition<>("be named in the producer of the ProblemCatalogue") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean named = type.getDirectDependenciesToSelf().stream()
                                .anyMatch(use -> use.getOriginClass().getMethods().stream()
                                        .anyMatch(method ->
                                                method.getRawReturnType().isEquivalentTo(ProblemCatalogue.class)));
                        events.add(new SimpleConditionEvent(
                                type, named, type.getName() + " is not in the catalogue of " + servicePackage));
                    }
                });
    }
}
