package org.ayni.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same limit for the modules that are no services, by their source files: they need not stand on the test-kit. */
class PackageSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"platform", "deploy"})
    void aPackageHasAtMostFifteenFiles(String folder) throws IOException {
        Map<Path, Long> packages = packages(root().resolve(folder));

        assertTrue(packages.size() > 5, () -> "found only " + packages);
        assertEquals(
                List.of(),
                packages.entrySet().stream()
                        .filter(each -> each.getValue() > HouseRules.FILES_OF_A_PACKAGE)
                        .map(each -> each.getKey() + " has " + each.getValue())
                        .toList());
    }

    private static Map<Path, Long> packages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
