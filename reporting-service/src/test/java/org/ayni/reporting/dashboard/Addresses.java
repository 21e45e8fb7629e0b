package org.ayni.reporting.dashboard;

import java.util.List;
import java.util.stream.Stream;

/** The pages that browsers look at. */
final class Addresses {

    /** A filter that the page does not know. */
    static final String REFUSED = "/fund?state=met";

    private Addresses() {}

    /** Each of the seven kinds once. */
    static List<String> kinds() {
        return List.of("/", "/indicators/R.3.1.b", "/fund", "/training", consortium(), "/quality", "/report");
    }

    /** Those, the lists, and of the indicators one without a value and one that is doubtful. */
    static List<String> all() {
        return Stream.concat(
                        kinds().stream(),
                        Stream.of("/consortia", "/indicators", "/indicators/R.1.4.a", "/indicators/R.1.3.a"))
                .toList();
    }

    /** Filtered, empty and refused. */
    static List<String> views() {
        return List.of("/?state=near", "/consortia?group=1&sector=cuero", "/indicators?state=met", REFUSED);
    }

    /** That of a consortium with a near-twin: it says most. */
    private static String consortium() {
        return Served.all(
                        "href=\"(/consortia/[0-9a-f-]{36})[^\"]*\">KANA INTI",
                        Served.page("/consortia", "es").html())
                .getFirst();
    }

    /** As the name of a file. */
    static String file(String address) {
        return address.equals("/")
                ? "overview"
                : address.replaceAll("/[0-9a-f-]{36}", "-one")
                        .replaceAll("\\W+", "-")
                        .substring(1);
    }
}
