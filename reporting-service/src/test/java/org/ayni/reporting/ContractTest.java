package org.ayni.reporting;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.stream.Stream;
import org.ayni.reporting.period.PeriodSteps;
import org.ayni.reporting.projection.DeadLetterSteps;
import org.ayni.testkit.openapi.ExampleStep;
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
        ExampleStep steps = ExampleWalker.scenario()
                .comparingAnswers()
                .give("code", "R.1.2.a")
                .give("letter", DeadLetterSteps.readable().toString())
                .step("IndicatorResource_get")
                .path("code", "code")
                .step("IndicatorResource_series")
                .path("code", "code")
                .step("IndicatorExportResource_csv")
                .path("code", "code")
                .step("LineageResource_list")
                .path("code", "code")
                .run("opens the period", () -> PeriodSteps.open("2001-H2"))
                .give("period", "2001-H2")
                .step("PeriodResource_get")
                .path("code", "period")
                .step("PeriodResource_submit")
                .path("code", "period")
                .as("programme-officer", "reporter")
                .step("PeriodResource_verify")
                .path("code", "period")
                .as("verifier", "verifier")
                .step("PeriodResource_approve")
                .path("code", "period")
                .as("admin", "director")
                .step("PeriodResource_reopen")
                .path("code", "period")
                .step("TargetResource_set")
                .step("DeadLetterResource_redrive")
                .path("id", "letter")
                .step("ProjectionResource_begin")
                .keep("rebuild", "/id")
                .step("ProjectionResource_get")
                .path("id", "rebuild")
                .step("NarrativeResource_write");
        return measured(steps).tests();
    }

    private static ExampleStep measured(ExampleStep before) {
        return before.step("MeasurementResource_record")
                .keep("measurement", "/id")
                .step("MeasurementResource_get")
                .path("id", "measurement")
                .step("MeasurementResource_withdraw")
                .path("id", "measurement");
    }
}
