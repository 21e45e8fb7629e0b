package org.ayni.training;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.testkit.openapi.ExampleWalker;
import org.ayni.testkit.openapi.JunkWalker;
import org.ayni.testkit.openapi.RoleWalker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published OpenAPI document against the running service. */
@QuarkusTest
class ContractTest {

    @TestHTTPResource
    URI service;

    /** Quarkus sets the port for tests, but not before the factories of a class that is not the first. */
    @BeforeEach
    void knowsThePort() {
        RestAssured.port = service.getPort();
    }

    @TestFactory
    Stream<DynamicTest> answersEachRoleAsTheContractSays() {
        return RoleWalker.walk();
    }

    @TestFactory
    Stream<DynamicTest> refusesJunkInTheRightOrder() {
        return JunkWalker.walk();
    }

    @TestFactory
    Stream<DynamicTest> answersEveryOperation() {
        List<UUID> people = Api.people(2);
        ExampleWalker walker = ExampleWalker.scenario()
                .give("consortium", Api.consortium().toString())
                .give("enterprise", Api.enterprise().toString())
                .give("person", people.get(0).toString())
                .give("other", people.get(1).toString())
                .give("noMinimum", "0");
        catalogueAndPlan(walker);
        edition(walker);
        certificates(walker);
        visitAndCheck(walker);
        return walker.tests();
    }

    private static void catalogueAndPlan(ExampleWalker walker) {
        walker.step("CourseResource_register")
                .keep("course", "/id")
                .step("CourseResource_get")
                .path("id", "course")
                .step("TrainerResource_register")
                .keep("trainer", "/id")
                .step("TrainerResource_get")
                .path("id", "trainer")
                .step("PlanResource_drawUp")
                .body("/consortiumId", "consortium")
                .body("/lines/0/courseId", "course")
                .keep("plan", "/id")
                .step("PlanResource_approve")
                .path("id", "plan")
                .as("programme-officer", "director")
                .step("PlanResource_get")
                .path("id", "plan");
    }

    private static void edition(ExampleWalker walker) {
        walker.step("EditionResource_plan")
                .body("/courseId", "course")
                .body("/consortiumId", "consortium")
                .body("/trainerIds/0", "trainer")
                .body("/minimumAttendancePercent", "noMinimum")
                .keep("edition", "/id")
                .keep("session", "/sessions/0/id")
                .step("EditionResource_schedule")
                .path("id", "edition")
                .step("EditionResource_open")
                .path("id", "edition")
                .step("EnrolmentResource_enrol")
                .path("id", "edition")
                .body("/personIds/0", "person")
                .body("/personIds/1", "other")
                .keep("enrolment", "/results/1/enrolmentId")
                .step("EnrolmentResource_list")
                .path("id", "edition")
                .step("EditionResource_start")
                .path("id", "edition")
                .step("AttendanceResource_record")
                .path("id", "session")
                .body("/marks/0/personId", "person")
                .body("/marks/1/personId", "other")
                .step("AttendanceResource_get")
                .path("id", "session")
                .step("EnrolmentResource_withdraw")
                .path("id", "edition")
                .path("enrolmentId", "enrolment")
                .step("EnrolmentResource_get")
                .path("id", "edition")
                .path("enrolmentId", "enrolment")
                .step("ParticipationResource_list")
                .path("id", "edition")
                .step("EditionResource_close")
                .path("id", "edition")
                .step("EditionResource_get")
                .path("id", "edition");
    }

    private static void certificates(ExampleWalker walker) {
        walker.step("EditionCertificateResource_issue")
                .path("id", "edition")
                .body("/personId", "person")
                .keep("certificate", "/id")
                .step("EditionCertificateResource_certify")
                .path("id", "edition")
                .step("CertificateResource_get")
                .path("id", "certificate")
                .step("CertificateResource_revoke")
                .path("id", "certificate")
                .step("EditionResource_plan")
                .body("/courseId", "course")
                .body("/consortiumId", "consortium")
                .body("/trainerIds/0", "trainer")
                .keep("cancelled", "/id")
                .step("EditionResource_cancel")
                .path("id", "cancelled");
    }

    private static void visitAndCheck(ExampleWalker walker) {
        walker.step("VisitResource_record")
                .body("/enterpriseId", "enterprise")
                .body("/peopleMet/0", "person")
                .keep("visit", "/id")
                .step("VisitResource_get")
                .path("id", "visit")
                .step("PracticeResource_observe")
                .body("/personId", "person")
                .body("/enterpriseId", "enterprise")
                .keep("check", "/id")
                .step("PracticeResource_get")
                .path("id", "check");
    }
}
