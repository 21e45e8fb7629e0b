package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** axe finds nothing: the seven kinds of pages in both languages, both themes, and at three widths. */
@QuarkusTest
class AccessibleTest extends InBrowser {

    private static final int[] WIDTHS = {400, 1024, 1920};

    /** Only violations are asked for: reporting what is right takes longer than looking. */
    private static final String RUN = """
            async only => (await axe.run(document, {resultTypes: ['violations'], runOnly: only}))
              .violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html))""";

    private static final Map<String, Object> ALL_RULES = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

    /** A theme changes colours and nothing else. */
    private static final Map<String, Object> COLOUR_RULES =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    @Test
    void nothingIsInaccessible() throws IOException {
        List<String> violations = new ArrayList<>();
        int looked = 0;
        for (String path : Addresses.kinds()) {
            for (String lang : List.of("es", "en")) {
                looked += look(path, lang, violations);
            }
        }
        assertEquals(7 * 2 * 2 * 3, looked);
        assertEquals(List.of(), violations);
    }

    @Test
    void noListNoFilteredViewAndNoRefusalIsInaccessible() throws IOException {
        List<String> violations = new ArrayList<>();
        List<String> others = Stream.concat(Addresses.all().stream().skip(7), Addresses.views().stream())
                .toList();
        for (String path : others) {
            Page page = open(path, others.indexOf(path) % 2 == 0 ? "es" : "en");
            run(page, ColorScheme.LIGHT, 400, violations);
            run(page, ColorScheme.LIGHT, 1920, violations);
            run(page, ColorScheme.DARK, 400, violations);
            page.close();
        }
        assertEquals(List.of(), violations);
    }

    private int look(String path, String lang, List<String> violations) throws IOException {
        Page page = open(path, lang);
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : WIDTHS) {
                run(page, theme, width, violations);
            }
        }
        page.close();
        return 2 * WIDTHS.length;
    }

    private Page open(String path, String lang) throws IOException {
        Page page = Browser.at(context, path, lang);
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return page;
    }

    private static void run(Page page, ColorScheme theme, int width, List<String> violations) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(width, 1000);
        Map<String, Object> rules = theme == ColorScheme.LIGHT ? ALL_RULES : COLOUR_RULES;
        for (Object each : (List<?>) page.evaluate(RUN, rules)) {
            violations.add(page.url() + " " + theme + " " + width + " " + each);
        }
    }
}
