package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** On paper: few pages, and nothing lost of what the screen says. */
@QuarkusTest
class PrintTest extends InBrowser {

    @Test
    void theOverviewPrintsOnFourPagesWithAllCodesAndReasons() throws IOException {
        for (String lang : List.of("es", "en")) {
            Page page = Browser.at(context, "/", lang);
            List<String> codes = page.locator("tr.indicator .c-code").allInnerTexts();
            List<String> reasons =
                    page.locator(".remark > span, .status-word > span").allInnerTexts();
            List<String> sheets = sheets(page, "overview-" + lang, 4);
            assertTrue(codes.size() == 14 && reasons.size() >= 14, codes + " " + reasons);
            contains(sheets, codes);
            contains(sheets, reasons);
        }
    }

    @Test
    void anIndicatorPrintsOnFivePages() throws IOException {
        for (String code : List.of("R.3.1.b", "R.1.2.a", "R.1.4.a")) {
            Page page = Browser.at(context, "/indicators/" + code, "es");
            List<String> titles =
                    page.locator("main h1, main h2, .remarks span").allInnerTexts();
            List<String> sheets = sheets(page, "indicator-" + code, 5);
            contains(sheets, titles);
        }
    }

    private static void contains(List<String> sheets, List<String> wanted) {
        String text = plain(String.join(" ", sheets));
        for (String each : wanted) {
            assertTrue(text.contains(plain(each)), "no «" + each + "» in " + text);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The text of each printed page; none of them has a heading and nothing below it. */
    private static List<String> sheets(Page page, String name, int most) throws IOException {
        Path file = Path.of("target/pages/" + name + ".pdf");
        Files.createDirectories(file.getParent());
        byte[] pdf = page.pdf(
                new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPath(file));
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(i);
                text.setEndPage(i);
                sheets.add(text.getText(document));
            }
        }
        assertTrue(sheets.size() <= most, name + " has " + sheets.size() + " pages");
        // The last page may hold only where it is from.
        sheets.stream()
                .filter(each -> !each.contains("Página hecha") && !each.contains("Page made on"))
                .forEach(each -> assertTrue(each.strip().lines().count() > 3, name + " has a page with only " + each));
        page.close();
        return sheets;
    }

    /** 8.5 points are 11.33 pixels. */
    private static final String SMALL = """
            () => {
              const small = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const holder = walk.currentNode.parentElement;
                if (!walk.currentNode.textContent.trim() || holder.closest('.sr, .skip, .sprite, script')
                    || !holder.checkVisibility()) continue;
                const size = parseFloat(getComputedStyle(holder).fontSize);
                if (size < 11.33) small.push(size + ' ' + walk.currentNode.textContent.trim().slice(0, 30));
              }
              return small;
            }""";

    @Test
    void nothingIsTooSmallToReadOnPaperAndThePaperSaysWhereItIsFrom() throws IOException {
        for (String path : Addresses.kinds()) {
            Page page = Browser.at(context, path, "es");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals(List.of(), page.evaluate(SMALL), path);
            String foot = page.locator(".on-paper").innerText();
            assertTrue(
                    foot.matches(
                            ".*" + path + "\\?asOf=2004-03-27&lang=es · Cifras al 27 mar 2004, según lo registrado "
                                    + "hasta el .* · Página hecha el .*, \\d\\d:\\d\\d"),
                    foot);
            page.close();
        }
    }
}
