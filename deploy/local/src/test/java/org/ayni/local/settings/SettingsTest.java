package org.ayni.local.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Map<String, String> NOTHING = Map.of("AYNI_ROOT", "/project");

    @Test
    void startsAllFourOnTheirOwnPorts() {
        Settings settings = Settings.of(NOTHING);
        assertEquals(List.of(Service.values()), settings.services());
        assertEquals(Path.of("/project/deploy/local/data"), settings.data());
        assertEquals("http://localhost:8083", settings.address(Service.CREDIT));
        assertEquals("http://localhost:9083", settings.managementAddress(Service.CREDIT));
        assertEquals(
                List.of(15432, 19092, 19093, 18090, 8081, 9081, 8082, 9082, 8083, 9083, 8084, 9084), settings.ports());
    }

    @Test
    void movesEveryPortByTheOffset() {
        Settings moved = Settings.of(Map.of("AYNI_ROOT", "/project", "AYNI_PORT_OFFSET", "100"));
        List<Integer> expected =
                Settings.of(NOTHING).ports().stream().map(port -> port + 100).toList();
        assertEquals(expected, moved.ports());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "60000", "", "1.5"})
    void refusesAnOffsetThatIsNone(String offset) {
        assertThrows(
                StackFailure.class, () -> Settings.of(Map.of("AYNI_ROOT", "/project", "AYNI_PORT_OFFSET", offset)));
    }

    @Test
    void takesServicesByEitherName() {
        assertEquals(List.of(Service.CREDIT, Service.TRAINING), Service.parse("credit, training-service,credit"));
        assertTrue(Service.parse("").isEmpty());
        assertThrows(StackFailure.class, () -> Service.parse("ledger"));
    }

    @Test
    void startsWhatEndedAgainOnlyWhenTold() {
        assertTrue(Settings.restart(NOTHING).isEmpty());
        assertEquals(
                Duration.ofSeconds(60),
                Settings.restart(Map.of("AYNI_RESTART", "60")).orElseThrow());
        assertThrows(StackFailure.class, () -> Settings.restart(Map.of("AYNI_RESTART", "0")));
        assertThrows(StackFailure.class, () -> Settings.restart(Map.of("AYNI_RESTART", "soon")));
    }
}
