package org.ayni.consortia;

import java.util.stream.Stream;
import org.ayni.testkit.rules.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        return HouseRules.of("org.ayni.consortia");
    }
}
