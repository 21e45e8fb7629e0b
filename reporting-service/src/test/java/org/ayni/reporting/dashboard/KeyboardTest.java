package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything is reached by keyboard in reading order, and every filter changes the address and the figures. */
@QuarkusTest
class KeyboardTest extends InBrowser {

    private static final String FOCUSED = """
            () => {
              const it = document.activeElement;
              if (it === document.body) return '';
              const ring = getComputedStyle(it);
              return it.textContent.trim().replace(/\\s+/g, ' ').slice(0, 24) + '|'
                + (ring.outlineStyle === 'none' ? 'no ring' : ring.outlineWidth);
            }""";

    @Test
    void theOverviewIsWalkedInReadingOrder() {
        Page page = Browser.at(context, "/", "es");
        page.setViewportSize(1920, 1000);
        List<String> names = walk(page, 45);
        assertEquals(
                List.of(
                        "Ir al contenido",
                        "BO-481 Consorcios artesa",
                        "Resumen",
                        "Indicadores",
                        "Fondo y cartera",
                        "Capacitación",
                        "Consorcios",
                        "Calidad de datos",
                        "Informe",
                        "ES",
                        "EN"),
                names.subList(0, 11));
        List<String> inside = names.subList(names.indexOf("Todos 14"), names.size());
        assertEquals(List.of("Todos 14", "Cumple 2", "Cerca 2", "Lejos 3", "Sin valor 7"), inside.subList(0, 5));
        assertEquals("Ver como tabla", inside.get(5));
        assertEquals("Puestos creados en los c", inside.get(6));
        assertEquals("Empresas incrementan su ", inside.get(19), "the fourteenth row");
        assertEquals(List.of("Abrir", "Abrir", "Abrir", "Abrir", "Abrir"), inside.subList(20, inside.size()));
    }

    @Test
    void focusIsAlwaysSeen() {
        for (String path : Addresses.kinds()) {
            for (int width : new int[] {400, 1920}) {
                Page page = Browser.at(context, path, "es");
                page.setViewportSize(width, 1000);
                assertTrue(walk(page, 200).size() > 8, path);
                page.close();
            }
        }
    }

    private static List<String> walk(Page page, int most) {
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            page.keyboard().press("Tab");
            String focused = page.evaluate(FOCUSED).toString();
            if (focused.isEmpty()) {
                break;
            }
            stops.add(focused);
        }
        assertTrue(stops.size() < most, stops.size() + " stops " + stops);
        assertTrue(stops.stream().allMatch(each -> each.endsWith("|3px")), page.url() + stops);
        return stops.stream()
                .map(each -> each.substring(0, each.lastIndexOf('|')))
                .toList();
    }

    @Test
    void theMenuTheDatesAndTheTablesOpenByEnter() {
        Page page = Browser.at(context, "/indicators/R.3.1.b", "en");
        page.setViewportSize(400, 900);
        page.locator(".menu summary").press("Enter");
        assertTrue(page.locator(".menu nav a").first().isVisible());
        page.locator(".date summary").press("Enter");
        assertTrue(page.locator(".date input[name=asOfDay]").isVisible());
        page.keyboard().press("Escape");
        assertTrue(page.locator("main table").first().isHidden());
        page.locator("main .as-table summary").first().press("Enter");
        assertTrue(page.locator("main .as-table table").first().isVisible());
    }

    @Test
    void everyFilterChangesTheAddressAndTheFigures() {
        int clicked = 0;
        for (String path : List.of("/", "/indicators", "/consortia", "/quality")) {
            Page page = Browser.at(context, path, "en");
            int filters = page.locator(".filters a:not([aria-current])").count();
            assertTrue(filters > 2, path);
            for (int i = 0; i < filters; i++) {
                Page fresh = Browser.at(context, path, "en");
                clicked += click(
                        fresh, fresh.locator(".filters a:not([aria-current])").nth(i));
                fresh.close();
            }
            page.close();
        }
        assertEquals(4 + 4 + 4 + 3, clicked);
    }

    private static int click(Page page, Locator filter) {
        String address = page.url();
        String rows = rows(page);
        String shown = filter.locator("strong").innerText();
        filter.click();
        page.waitForURL(url -> !url.equals(address));
        assertNotEquals(rows, rows(page), page.url());
        String only = page.locator(".only").innerText();
        assertTrue(only.matches("Only .*: " + shown + " of \\d+\\. See all"), only);
        page.locator(".only a").click();
        page.waitForURL(url -> url.replaceAll("#.*", "").equals(address));
        assertEquals(rows, rows(page), "the way back");
        return 1;
    }

    /** The rows that a filter is about, as a reader sees them. */
    private static String rows(Page page) {
        return page.locator("main tbody").allInnerTexts().toString();
    }

    @Test
    void aPeriodIsOneClickAndAnotherDateKeepsTheFilter() {
        Page page = Browser.at(context, "/?state=far", "es");
        String rows = rows(page);
        page.locator(".date summary").click();
        page.locator(".date .periods a", new Page.LocatorOptions().setHasText("2002-H1"))
                .click();
        page.waitForURL("**period=2002-H1**");
        assertTrue(page.url().contains("state=far") && !page.url().contains("asOf"), page.url());
        assertNotEquals(rows, rows(page));
        assertTrue(page.locator(".past").innerText().contains("período 2002-H1"), "said in words");
        page.locator(".date summary").click();
        page.locator(".date input[name=asOfDay]").fill("27");
        page.locator(".date select[name=asOfMonth]").selectOption("3");
        page.locator(".date input[name=asOfYear]").fill("2004");
        page.locator(".date button").click();
        page.waitForURL("**asOf=2004-03-27**");
        assertTrue(page.url().contains("state=far") && !page.url().contains("period"), page.url());
        assertEquals(rows, rows(page));
    }

    @Test
    void aDateIsAskedInThreeFieldsAndLeadsToItsAddress() {
        Page page = Browser.at(context, "/indicators/R.1.2.a", "es");
        String parts = page.locator("section[aria-labelledby=parts]").innerText();
        page.locator(".asking input[name=asOfDay]").fill("31");
        page.locator(".asking select[name=asOfMonth]").selectOption("12");
        page.locator(".asking input[name=asOfYear]").fill("2002");
        page.locator(".asking select[name=by]").selectOption("sex");
        page.locator(".asking button").click();
        page.waitForURL("**/indicators/R.1.2.a?asOf=2002-12-31**");
        assertTrue(page.url().contains("by=sex") && page.url().contains("lang=es"), page.url());
        String past = page.locator(".past").innerText();
        assertTrue(past.contains("31 dic 2002"), past);
        assertNotEquals(parts, page.locator("section[aria-labelledby=parts]").innerText());
    }
}
