package org.ayni.reporting.period;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ayni.reporting.indicator.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an approved period says, and what it would say now. The period itself does not change.
 *
 * @param ofPeriod the approved period
 * @param statedNumber what it says, or what an approved correction of it says
 * @param now what is known now as of that period's last day
 */
record Correction(String ofPeriod, @Nullable BigDecimal statedNumber, Status statedStatus, Statement now) {

    /** The differences between what is stated and what is known now. */
    static List<Correction> of(String ofPeriod, List<Statement> stated, List<Statement> now) {
        List<Correction> corrections = new ArrayList<>();
        for (Statement current : now) {
            stated.stream()
                    .filter(current::isAbout)
                    .filter(current::differsFrom)
                    .findFirst()
                    .ifPresent(before ->
                            corrections.add(new Correction(ofPeriod, before.number(), before.status(), current)));
        }
        return corrections;
    }

    /** What is stated of a period after the corrections of it that later periods list, oldest first. */
    static List<Statement> applied(List<Statement> stated, List<Correction> corrections) {
        List<Statement> latest = new ArrayList<>(stated);
        corrections.forEach(
                correction -> latest.replaceAll(each -> each.isAbout(correction.now()) ? correction.now() : each));
        return latest;
    }
}
