package org.ayni.probe;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.ayni.testkit.openapi.ExampleWalker;
import org.ayni.testkit.openapi.JunkWalker;
import org.ayni.testkit.openapi.RoleWalker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;

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
        return ExampleWalker.scenario()
                .step("ParcelResource_register")
                .keep("parcel", "/id")
                .step("ParcelResource_get")
                .path("id", "parcel")
                .step("ParcelResource_relabel")
                .path("id", "parcel")
                .step("ParcelResource_insure")
                .path("id", "parcel")
                .as("credit-officer", "ana")
                .step("ParcelResource_close")
                .path("id", "parcel")
                .step("ParcelImportResource_receive")
                .content("label\nAlpaca\n".getBytes(StandardCharsets.UTF_8))
                .tests();
    }

    @Test
    void tellsWhichExamplesNobodyExecuted() {
        DynamicTest last =
                ExampleWalker.scenario().tests().reduce((one, two) -> two).orElseThrow();
        AssertionFailedError failed = assertThrows(
                AssertionFailedError.class, () -> last.getExecutable().execute());
        org.junit.jupiter.api.Assertions.assertTrue(failed.getMessage().contains("ParcelResource_insure"));
    }
}
