package org.ayni.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import org.ayni.kit.intake.EventHandler;

/** Where a transaction may begin and what must not happen in it. */
final class TransactionRules {

    private static final ArchCondition<JavaMethod> BEGIN_WHERE_ALLOWED =
            new ArchCondition<>("be public methods of a *Service or an EventHandler") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean joins =
                            method.getAnnotationOfType(Transactional.class).value() == Transactional.TxType.MANDATORY;
                    JavaClass owner = method.getOwner();
                    boolean place =
                            owner.getSimpleName().endsWith("Service") || owner.isAssignableTo(EventHandler.class);
                    boolean fine = joins || (place && method.getModifiers().contains(JavaModifier.PUBLIC));
                    events.add(new SimpleConditionEvent(method, fine, method.getFullName() + " begins a transaction"));
                }
            };

    static final ArchRule PLACES =
            methods().that().areAnnotatedWith(Transactional.class).should(BEGIN_WHERE_ALLOWED);

    static final ArchRule NOT_BY_HAND = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quarkus.narayana.jta.QuarkusTransaction")
            .orShould()
            .beAnnotatedWith(Transactional.class);

    private static final DescribedPredicate<JavaClass> HAVE_A_TRANSACTION =
            DescribedPredicate.describe("have a transactional method", type -> type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(Transactional.class)));

    private static final DescribedPredicate<JavaClass> REMOTE =
            DescribedPredicate.describe("call other machines", type -> type.getName()
                    .matches("java\\.net\\.http\\..*|java\\.net\\.(URL|Socket|HttpURLConnection)"
                            + "|org\\.apache\\.kafka\\.clients\\..*|jakarta\\.ws\\.rs\\.client\\..*"
                            + "|org\\.eclipse\\.microprofile\\.rest\\.client\\..*|io\\.vertx\\..*client\\..*"));

    static final ArchRule NO_REMOTE_CALL =
            classes().that(HAVE_A_TRANSACTION).should().onlyDependOnClassesThat(DescribedPredicate.not(REMOTE));

    private TransactionRules() {}
}
