package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ayni.reporting.LoadedCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser makes of the pages: nothing inaccessible, nothing cut, nothing refused, everything by keyboard. */
@QuarkusTest
class LooksTest {

    /** Every page, and of the indicators' pages one with members, one without a value and one that is doubtful. */
    private static final List<String> PAGES = List.of(
            "/",
            "/indicators/R.3.1.b",
            "/fund",
            "/training",
            "/consortia",
            "/quality",
            "/report",
            "/indicators",
            "/indicators/R.1.4.a",
            "/indicators/R.1.3.a");

    /** The two that were drawn first: looked at in every way. */
    private static final List<String> MAIN = PAGES.subList(0, 2);

    private static final int[] WIDTHS = {320, 400, 600, 768, 1024, 1280, 1440, 1920, 2560};
    private static final int[] FEWER = {320, 768, 1280, 1920};
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Elements that stick out to the right, and boxes whose text is wider than they are. */
    private static final String STICKS_OUT = """
            () => [...document.body.querySelectorAll('*')].filter(it => !it.closest('.sr, .sprite, svg'))
              .filter(it => it.checkVisibility() && it.getBoundingClientRect().width > 0)
              .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                || (it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== 'inline'
                    && !it.matches('select, input, fieldset')))
              .map(it => it.tagName + '.' + it.className + ' ' + it.textContent.trim().slice(0, 40))""";

    /** Pieces of text that lie on each other. */
    private static final String OVERLAP = """
            () => {
              const boxes = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const node = walk.currentNode;
                const holder = node.parentElement;
                if (!node.textContent.trim() || holder.closest('.sr, .skip, .sprite, script, select')
                    || !holder.checkVisibility()) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                for (const box of range.getClientRects()) boxes.push([box, node.textContent.trim().slice(0, 30)]);
              }
              const found = [];
              for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
                const [a, one] = boxes[i], [b, two] = boxes[j];
                const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (wide > 1 && high > 5) found.push(one + ' / ' + two);
              }
              return found;
            }""";

    @Inject
    LoadedCase loaded;

    private BrowserContext context;

    @BeforeEach
    void open() {
        assumeTrue(Browser.path().isPresent(), "no Chromium is installed");
        loaded.played();
        context = Browser.open(true);
    }

    @AfterEach
    void close() {
        if (context != null) {
            context.close();
        }
    }

    @Test
    void nothingIsInaccessible() {
        List<String> violations = new ArrayList<>();
        for (String path : PAGES) {
            // Both languages, themes and sides of the widths; every product of them only of the main pages.
            Page page = Browser.at(context, path, PAGES.indexOf(path) % 2 == 0 ? "es" : "en");
            check(page, 400, ColorScheme.LIGHT, path, violations);
            check(page, 1920, ColorScheme.DARK, path, violations);
            if (MAIN.contains(path)) {
                check(page, 1024, ColorScheme.DARK, path, violations);
                check(page, 1920, ColorScheme.LIGHT, path, violations);
            }
            page.close();
        }
        assertEquals(List.of(), violations);
    }

    private static void check(Page page, int width, ColorScheme theme, String path, List<String> violations) {
        page.setViewportSize(width, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(STANDARDS)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> violations.add(
                                path + " " + width + " " + theme + " " + rule.getId() + " " + node.getHtml())));
    }

    @Test
    void nothingIsCutAndNoTextLiesOnAnother() {
        List<String> found = new ArrayList<>();
        for (String path : PAGES) {
            Page page = Browser.at(context, path, PAGES.indexOf(path) % 2 == 0 ? "es" : "en");
            for (int width : MAIN.contains(path) ? WIDTHS : FEWER) {
                page.setViewportSize(width, 1000);
                for (Object each : (List<?>) page.evaluate(STICKS_OUT)) {
                    found.add(path + " " + width + " sticks out: " + each);
                }
                for (Object each : (List<?>) page.evaluate(OVERLAP)) {
                    found.add(path + " " + width + " overlaps: " + each);
                }
            }
            page.close();
        }
        assertEquals(List.of(), found);
    }

    @Test
    void nothingIsRefusedAndNothingComesFromElsewhere() {
        List<String> said = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        context.onConsoleMessage(message -> said.add(message.text()));
        context.onRequest(request -> asked.add(request.url()));
        for (String path : PAGES) {
            Browser.at(context, path, "es").close();
        }
        assertEquals(List.of(), said);
        assertEquals(
                List.of(),
                asked.stream()
                        .filter(each -> !each.startsWith("http://localhost:") && !each.startsWith("data:"))
                        .toList());
        assertTrue(asked.stream().anyMatch(each -> each.endsWith("/assets/pages.css")), asked.toString());
    }

    @Test
    void withoutScriptsAllFiguresAreThere() {
        String with = Browser.at(context, "/", "es").locator("main").innerText();
        try (BrowserContext bare = Browser.open(false)) {
            assertEquals(with, Browser.at(bare, "/", "es").locator("main").innerText());
        }
    }

    @Test
    void theKeyboardReachesEverythingInReadingOrder() {
        Page page = Browser.at(context, "/", "es");
        page.setViewportSize(1920, 1000);
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("""
                    () => {
                      const it = document.activeElement;
                      if (it === document.body) return '';
                      const ring = getComputedStyle(it);
                      return it.textContent.trim().replace(/\\s+/g, ' ').slice(0, 24) + '|'
                        + (ring.outlineStyle === 'none' ? 'no ring' : ring.outlineWidth);
                    }""");
            if (focused.equals("")) {
                break;
            }
            stops.add(focused.toString());
        }
        assertTrue(stops.size() < 45, stops.size() + " stops");
        assertTrue(stops.stream().allMatch(each -> each.endsWith("|3px")), stops.toString());
        List<String> names = stops.stream().map(each -> each.split("\\|")[0]).toList();
        assertEquals("Ir al contenido", names.getFirst());
        assertTrue(names.indexOf("Todos 14") < names.indexOf("Ver como tabla"), names.toString());
        assertTrue(names.indexOf("Ver como tabla") < names.indexOf("Puestos creados en los c"), names.toString());
        assertEquals(5, names.stream().filter("Abrir"::equals).count());
        assertTrue(names.lastIndexOf("Empresas incrementan su ") < names.indexOf("Abrir"), names.toString());
    }

    @Test
    void aFilterChangesTheAddressAndWhatIsShown() {
        Page page = Browser.at(context, "/", "en");
        page.locator(".filters a", new Page.LocatorOptions().setHasText("Met")).click();
        page.waitForURL("**state=met**");
        assertEquals(2, page.locator("tr.indicator").count());
        page.setViewportSize(400, 900);
        page.locator(".menu summary").press("Enter");
        assertTrue(page.locator(".menu nav a").first().isVisible());
    }

    @Test
    void aDateIsAskedInThreeFieldsAndLeadsToItsAddress() {
        Page page = Browser.at(context, "/indicators/R.1.2.a", "es");
        page.locator(".asking input[name=asOfDay]").fill("31");
        page.locator(".asking select[name=asOfMonth]").selectOption("12");
        page.locator(".asking input[name=asOfYear]").fill("2002");
        page.locator(".asking select[name=by]").selectOption("sex");
        page.locator(".asking button").click();
        page.waitForURL("**/indicators/R.1.2.a?asOf=2002-12-31**");
        assertTrue(page.url().contains("by=sex") && page.url().contains("lang=es"), page.url());
        assertTrue(
                page.locator(".past").innerText().contains("31 dic 2002"),
                page.locator(".past").innerText());
    }

    @Test
    void theOverviewPrintsOnFourPages() {
        Page page = Browser.at(context, "/", "es");
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        long pages =
                new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).split("/Type\\s*/Page[^s]", -1).length
                        - 1;
        assertTrue(pages >= 1 && pages <= 4, pages + " pages");
    }

    /** Kept for whoever changes the layout to look at. */
    @Test
    void picturesAreKept() {
        for (String path : MAIN) {
            Page page = Browser.at(context, path, "es");
            for (int width : new int[] {400, 1024, 1920}) {
                page.setViewportSize(width, 1000);
                byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/pages/" + path.replaceAll("\\W+", "-") + "-" + width + ".png")));
                assertTrue(picture.length > 10_000, path + " " + width);
            }
            page.close();
        }
    }
}
