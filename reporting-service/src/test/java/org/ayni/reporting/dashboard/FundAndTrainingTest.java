package org.ayni.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.ayni.reporting.LoadedCase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both pages say of the case, and what they say before anything is known. */
@QuarkusTest
class FundAndTrainingTest {

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void loads() {
        loaded.played();
    }

    @Test
    void theFundIsInTimeAndSaysSoInBothLanguages() {
        String es = Served.page("/fund", "es").text();
        contains(
                es,
                "0 de 29 créditos en mora",
                "Al día (29 créditos) $us 26.220",
                "31 a 60 días (0 créditos) cero verdadero $us 0",
                "Más de 30 días 0,00 % $us 0 con reprogramados 0,00 %",
                "La cobertura alcanza hasta la última cuota, 26 sep 2005",
                "se renueva solo",
                "Motivo más frecuente: Central de riesgos (9)",
                "31 dic 2003");
        contains(
                Served.page("/fund", "en").text(),
                "0 of 29 loans in arrears",
                "In time (29 loans) USD 26,220",
                "More than 30 days 0.00% USD 0",
                "Most frequent reason: Risk bureau (9)");
    }

    @Test
    void beforeTheFirstCloseNothingIsKnownAndNoPercentIsZero() {
        String html = on("/fund?asOf=2002-10-15&lang=es");
        String text = Served.text(html);
        contains(text, "Mora: no hay ningún cierre de día registrado", "Por días de atraso Sin registro");
        assertEquals(List.of("", "", ""), Served.all("<dd><data class=\"figure is-none\" value=\"([^\"]*)\">", html));
        assertFalse(text.contains("0,00 % $us"), text);
    }

    @Test
    void aCloseWithoutLoansIsNoPortfolioAndNoZeroPercent() {
        String html = on("/fund?asOf=2002-12-31&lang=en");
        contains(Served.text(html), "There is no portfolio: nothing can be late", "More than 90 days – There is no");
        assertEquals(List.of("", "", ""), Served.all("<dd><data class=\"figure is-none\" value=\"([^\"]*)\">", html));
    }

    @Test
    void anOlderCloseIsNamedAsOlder() {
        contains(
                Served.text(on("/fund?asOf=2004-03-20&lang=es")),
                "El último cierre es del 31 dic 2003; del 20 mar 2004 no hay ninguno");
    }

    @Test
    void theTrainingPageShowsHoursMonthsReasonsAndWhoIsNotKnown() {
        String es = Served.page("/training", "es").text();
        contains(
                es,
                "18 de 18 consorcios llegan a 360 horas",
                "Consorcio 17 420 de 360",
                "228 sesiones en 7 meses",
                "Motivo más frecuente para no aplicar: Sin herramientas (15)",
                "Costo 14",
                "Competencia cero verdadero 0",
                "Se sabe de 543 de 724 (75,00 %)",
                "Aymara",
                "Sin dato (175 con certificado) 181");
        contains(
                Served.page("/training", "en").text(),
                "18 of 18 consortia reach 360 hours",
                "Known of 543 of 724 (75.00%)",
                "Secondary (351 with a certificate) 362 · 66.67%");
    }

    @Test
    void monthsBeforeTheFirstRecordAreHatchedAndLaterOnesWithoutSessionsAreZero() {
        String html = Served.page("/training", "es").html();
        contains(Served.text(html), "abril 2002 – Sin registro", "mayo 2002 36 Medido", "marzo 2004 0 Cero verdadero");
        assertEquals(
                8,
                Served.all("(<rect class=\"hatched\" x=\"[^\"]*\" y=\"12\")", html)
                        .size());
    }

    @Test
    void beforeTrainingBeganNoConsortiumHasZeroHours() {
        String text = Served.text(on("/training?asOf=2001-12-31&lang=es"));
        contains(
                text,
                "Horas por consorcio: sin registro",
                "Consorcio 0 Sin registro",
                "Sesiones por mes: sin registro",
                "Por qué no se aplica: nadie lo verificó");
        assertFalse(text.contains("0 de 360"), text);
    }

    /** Plans and open courses are records of training, but not of sessions or of hours. */
    @Test
    void whereNobodyKeptListsOrHoursPlansAndOpenCoursesMakeNoZeros() {
        String planned = Served.text(on("/training?asOf=2002-05-02&lang=en"));
        contains(
                planned,
                "Hours per consortium: no record",
                "Consorcio 0 No record",
                "Sessions per month: no record",
                "May 2002 – No record");
        assertFalse(planned.contains("0 of 360"), planned);
        String begun = Served.text(on("/training?asOf=2002-05-10&lang=en"));
        contains(begun, "Hours per consortium: no record", "April 2002 – No record");
        assertFalse(begun.contains("May 2002 – No record"), begun);
    }

    private static String on(String path) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void contains(String text, String... wanted) {
        for (String each : wanted) {
            assertTrue(text.contains(each), "no «" + each + "» in " + text);
        }
    }
}
