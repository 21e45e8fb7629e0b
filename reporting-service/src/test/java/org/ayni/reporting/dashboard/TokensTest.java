package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours: contrast on every ground, and states that nobody with a colour deficiency mixes up. */
class TokensTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TOKENS = RESOURCES.resolve("META-INF/resources/assets/tokens.css");
    /** The PDF maker knows no variables. */
    private static final Path PRINTED = RESOURCES.resolve("templates/export");

    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): light-dark\\(#([0-9A-F]{6}), #([0-9A-F]{6})\\)");
    private static final List<String> GROUNDS = List.of("paper", "surface", "sunken", "track", "band");
    private static final List<String> STATES = List.of("met", "near", "far");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textHasFourAndAHalfAndShapesHaveThree(String theme) throws IOException {
        Map<String, Colour> tokens = tokens(theme);
        for (String ground : GROUNDS) {
            for (String text : List.of("ink", "ink2", "link")) {
                atLeast(4.5, tokens, text, ground, theme);
            }
            for (String shape : List.of("edge", "met", "near", "far", "none", "focus")) {
                atLeast(3, tokens, shape, ground, theme);
            }
        }
        for (String fill : List.of("met", "near", "far", "none")) {
            atLeast(3, tokens, "on-state", fill, theme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void noColourDeficiencyMixesMetNearAndFar(String theme) throws IOException {
        Map<String, Colour> tokens = tokens(theme);
        for (ColourVision eye : ColourVision.values()) {
            for (String one : STATES) {
                for (String other : STATES) {
                    double apart = eye.of(tokens.get(one)).differenceTo(eye.of(tokens.get(other)));
                    assertTrue(
                            one.equals(other) || apart >= 15,
                            eye + " " + theme + " " + one + " " + other + " " + apart);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void inGreyscaleFarIsDarkestAndNearIsLightest(String theme) throws IOException {
        Map<String, Colour> tokens = tokens(theme);
        Colour black = new Colour(0, 0, 0);
        double far = tokens.get("far").contrastTo(black);
        double met = tokens.get("met").contrastTo(black);
        double near = tokens.get("near").contrastTo(black);
        assertTrue(met / far >= 1.1 && near / met >= 1.1, theme + " " + far + " " + met + " " + near);
    }

    @Test
    void theDifferenceIsThatOfTheStandard() {
        // Black to white is 100; a pair of the published test data of CIEDE2000 is in Lab and needs no conversion.
        assertEquals(100, new Colour(255, 255, 255).differenceTo(new Colour(0, 0, 0)), 0.01);
        assertEquals(2.0425, Colour.difference(50, 2.6772, -79.7751, 50, 0, -82.7485), 0.0001);
    }

    @Test
    void noOtherFileNamesAColour() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> wrong = files.filter(file -> file.toString().matches(".*\\.(css|html|js)"))
                    .filter(file -> !file.equals(TOKENS) && !file.startsWith(PRINTED))
                    .filter(TokensTest::namesAColour)
                    .toList();
            assertEquals(List.of(), wrong);
        }
    }

    private static boolean namesAColour(Path file) {
        try {
            return Pattern.compile("[:\"' ]#[0-9A-Fa-f]{3,8}[;\"' ]|rgba?\\(|hsla?\\(|oklch\\(")
                    .matcher(Files.readString(file))
                    .find();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void atLeast(double ratio, Map<String, Colour> tokens, String one, String ground, String theme) {
        double found = tokens.get(one).contrastTo(tokens.get(ground));
        assertTrue(found >= ratio, theme + " " + one + " on " + ground + " has " + found);
    }

    private static Map<String, Colour> tokens(String theme) throws IOException {
        Map<String, Colour> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(Files.readString(TOKENS));
        while (token.find()) {
            int rgb = Integer.parseInt(token.group(theme.equals("light") ? 2 : 3), 16);
            tokens.put(token.group(1), new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255));
        }
        assertTrue(tokens.size() >= 16, "tokens found: " + tokens.keySet());
        return tokens;
    }
}
