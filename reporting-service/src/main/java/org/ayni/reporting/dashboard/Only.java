package org.ayni.reporting.dashboard;

import java.util.List;

/**
 * Says that a part is shown, and of how many.
 *
 * @param all the same page without these filters
 */
public record Only(String text, String all) {

    /** @param filters the parameters that the way back takes away */
    public static Only of(String what, long shown, long of, List<String> filters, Address here, Writing writing) {
        Address all = here;
        for (String each : filters) {
            all = all.with(each, null);
        }
        return new Only(writing.words().only(what, writing.count(shown), writing.count(of)), all.toString());
    }
}
