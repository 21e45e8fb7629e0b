package org.ayni.reporting;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
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
        return ExampleWalker.scenario()
                .give("code", "R.1.2.a")
                .step("IndicatorResource_get")
                .path("code", "code")
                .step("IndicatorResource_series")
                .path("code", "code")
                .step("LineageResource_list")
                .path("code", "code")
                .tests();
    }
}
