package org.ayni.consortia;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.ayni.testkit.openapi.ExampleStep;
import org.ayni.testkit.openapi.ExampleWalker;
import org.ayni.testkit.openapi.JunkWalker;
import org.ayni.testkit.openapi.RoleWalker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Junk, roles and examples on every operation of the OpenAPI file. */
@QuarkusTest
class WalkersTest {

    @TestFactory
    Stream<DynamicTest> everyOperationRefusesJunk() {
        return JunkWalker.walk();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationIsForItsRolesOnly() {
        return RoleWalker.walk();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleWorks() {
        ExampleWalker scenario =
                ExampleWalker.scenario().give("number", Api.fresh()).give("round", "R" + Api.fresh());
        return partings(surveys(outreach(consortium(people(scenario))))).tests();
    }

    private static ExampleStep people(ExampleWalker scenario) {
        return scenario.step("EnterpriseResource_register")
                .keep("enterprise", "/id")
                .step("EnterpriseResource_get")
                .path("id", "enterprise")
                .step("PersonResource_register")
                .body("/document/number", "number")
                .keep("person", "/id")
                .step("PersonResource_get")
                .path("id", "person")
                .step("PersonResource_readDocument")
                .path("id", "person")
                .step("PersonResource_lookUp")
                .body("/document/number", "number")
                .keep("found", "/items/0/id")
                .step("ConsentResource_give")
                .path("personId", "person")
                .keep("consent", "/id")
                .step("ConsentResource_get")
                .path("personId", "person")
                .path("id", "consent")
                .step("ConsentResource_list")
                .path("personId", "person")
                .step("RoleResource_take")
                .path("personId", "person")
                .body("/enterpriseId", "enterprise")
                .keep("role", "/id")
                .step("RoleResource_get")
                .path("personId", "person")
                .path("id", "role")
                .step("RoleResource_list")
                .path("personId", "person");
    }

    private static ExampleStep consortium(ExampleStep scenario) {
        return scenario.step("ConsortiumResource_register")
                .keep("consortium", "/id")
                .step("ConsortiumResource_get")
                .path("id", "consortium")
                .step("ConsortiumResource_addNameVariant")
                .path("id", "consortium")
                .step("MembershipResource_join")
                .body("/enterpriseId", "enterprise")
                .body("/consortiumId", "consortium")
                .keep("membership", "/id")
                .step("MembershipResource_get")
                .path("id", "membership")
                .step("ConsortiumResource_select")
                .path("id", "consortium")
                .step("DiagnosisResource_complete")
                .body("/consortiumId", "consortium")
                .keep("diagnosis", "/id")
                .step("DiagnosisResource_get")
                .path("id", "diagnosis")
                .step("ConsortiumResource_form")
                .path("id", "consortium")
                .step("OfficerResource_appoint")
                .path("consortiumId", "consortium")
                .body("/personId", "person")
                .keep("officer", "/id")
                .step("OfficerResource_get")
                .path("consortiumId", "consortium")
                .path("id", "officer")
                .step("OfficerResource_list")
                .path("consortiumId", "consortium");
    }

    private static ExampleStep outreach(ExampleStep scenario) {
        return scenario.step("LegalDocumentResource_draft")
                .body("/consortiumId", "consortium")
                .keep("document", "/id")
                .step("LegalDocumentResource_get")
                .path("id", "document")
                .step("MilestoneResource_assess")
                .path("consortiumId", "consortium")
                .keep("milestone", "/id")
                .step("MilestoneResource_get")
                .path("consortiumId", "consortium")
                .path("id", "milestone")
                .step("MilestoneResource_list")
                .path("consortiumId", "consortium")
                .step("AllianceResource_form")
                .keep("alliance", "/id")
                .step("AllianceResource_get")
                .path("id", "alliance")
                .step("ForumResource_attend")
                .keep("forum", "/id")
                .step("ForumResource_get")
                .path("id", "forum")
                .step("PublicationResource_issue")
                .keep("publication", "/id")
                .step("PublicationResource_get")
                .path("id", "publication");
    }

    private static ExampleStep surveys(ExampleStep scenario) {
        return scenario.step("SurveyRoundResource_open")
                .body("/code", "round")
                .keep("surveyRound", "/id")
                .step("SurveyRoundResource_get")
                .path("id", "surveyRound")
                .step("SurveyResource_answer")
                .body("/round", "round")
                .body("/enterpriseId", "enterprise")
                .keep("survey", "/id")
                .step("SurveyResource_get")
                .path("id", "survey");
    }

    private static ExampleStep partings(ExampleStep scenario) {
        return scenario.step("ConsentResource_withdraw")
                .path("personId", "person")
                .path("id", "consent")
                .step("RoleResource_leave")
                .path("personId", "person")
                .path("id", "role")
                .step("OfficerResource_depart")
                .path("consortiumId", "consortium")
                .path("id", "officer")
                .step("MembershipResource_leave")
                .path("id", "membership")
                .step("ConsortiumResource_consolidate")
                .path("id", "consortium")
                .step("ConsortiumResource_dissolve")
                .path("id", "consortium")
                .step("ConsortiumResource_transitions")
                .path("id", "consortium");
    }
}
