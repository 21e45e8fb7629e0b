package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser makes of the pages: nothing cut, nothing refused, nothing that moves or needs scripts. */
@QuarkusTest
class LooksTest extends InBrowser {

    private static final int[] WIDTHS = {320, 400, 600, 768, 1024, 1280, 1440, 1920, 2560};

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

    /** What moved after it was drawn, as the browser itself counts it, and by how much. */
    private static final String SHIFTS = """
            window.shifts = [];
            const moved = source => source.node?.parentElement?.className + ' ' + source.node?.textContent.slice(0, 30);
            new PerformanceObserver(list => list.getEntries()
              .forEach(it => window.shifts.push(it.value, ...it.sources.map(moved))))
              .observe({type: 'layout-shift', buffered: true});""";

    private final List<String> said = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void listen() {
        context.onConsoleMessage(message -> {
            // The refusal that is looked at is one.
            if (!(message.text().contains("400") && message.location().contains(Addresses.REFUSED))) {
                said.add(message.text() + " " + message.location());
            }
        });
        context.onWebError(error -> said.add(error.error()));
        context.onRequest(request -> asked.add(request.url()));
    }

    /** Whatever was looked at here: the browser has nothing to complain of, and asks nobody but the service. */
    @AfterEach
    void nothingIsRefusedAndNothingComesFromElsewhere() {
        assertEquals(List.of(), said);
        assertEquals(
                List.of(),
                asked.stream()
                        .filter(each -> !each.startsWith("http://localhost:") && !each.startsWith("data:"))
                        .toList());
    }

    @Test
    void nothingIsCutAndNoTextLiesOnAnother() {
        List<String> found = new ArrayList<>();
        for (String path : Stream.concat(Addresses.all().stream(), Addresses.views().stream())
                .toList()) {
            for (String lang : List.of("es", "en")) {
                Page page = Browser.at(context, path, lang);
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 1000);
                    for (String check : List.of(STICKS_OUT, OVERLAP)) {
                        for (Object each : (List<?>) page.evaluate(check)) {
                            found.add(path + " " + lang + " " + width
                                    + (check == OVERLAP ? " overlaps: " : " sticks out: ") + each);
                        }
                    }
                }
                page.close();
            }
        }
        assertEquals(List.of(), found);
        assertTrue(asked.stream().anyMatch(each -> each.endsWith("/assets/pages.css")), asked.toString());
    }

    @Test
    void nothingMovesOnceItIsDrawn() {
        context.addInitScript(SHIFTS);
        for (String path : Addresses.kinds()) {
            for (int width : new int[] {400, 1024, 1920}) {
                assertEquals(List.of(), shifts(path, width), path + " " + width);
            }
        }
    }

    /** Where the network cuts a page in two is chance: what moves each of three times is the page's own. */
    private Object shifts(String path, int width) {
        Object shifts = List.of();
        for (int times = 0; times < 3; times++) {
            Page page = context.newPage();
            page.setViewportSize(width, 1000);
            page.navigate(path + "?asOf=2004-03-27&lang=es");
            page.waitForTimeout(100);
            shifts = page.evaluate("window.shifts");
            page.close();
            if (List.of().equals(shifts)) {
                break;
            }
        }
        return shifts;
    }

    @Test
    void withoutScriptsAllFiguresAndTablesAreThere() {
        try (BrowserContext bare = Browser.open(false)) {
            for (String path : Addresses.all()) {
                Page with = Browser.at(context, path, "es");
                Page without = Browser.at(bare, path, "es");
                assertEquals(
                        with.locator("main").innerText(),
                        without.locator("main").innerText(),
                        path);
                assertEquals(
                        with.locator("main table").allTextContents(),
                        without.locator("main table").allTextContents(),
                        path);
                with.close();
                without.close();
            }
        }
    }

    /** Kept for whoever changes the layout to look at. */
    @Test
    void picturesAreKept() {
        for (String path : Stream.concat(Addresses.kinds().stream(), Addresses.views().stream())
                .toList()) {
            for (String lang : List.of("es", "en")) {
                Page page = Browser.at(context, path, lang);
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(lang.equals("es") ? ColorScheme.LIGHT : ColorScheme.DARK));
                for (int width : lang.equals("es") ? new int[] {400, 1024, 1920} : new int[] {1024}) {
                    page.setViewportSize(width, 1000);
                    byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target/pages/" + Addresses.file(path) + "-" + lang + "-" + width + ".png")));
                    assertTrue(picture.length > 10_000, path + " " + width);
                }
                page.close();
            }
        }
    }
}
