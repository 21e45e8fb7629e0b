package org.ayni.credit.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.credit.standing.Standing.Stretch;
import org.jspecify.annotations.Nullable;

/** Remembers which row was the oldest unpaid one from when on, since the loan was last on time (design rule 55). */
final class Arrears {

    private final List<Stretch> present = new ArrayList<>();

    /** From the end of a day on this is the oldest unpaid row; null when none is. */
    void observe(@Nullable Row oldest, LocalDate on) {
        if (oldest == null || !oldest.dueOn.isBefore(on)) {
            present.clear();
        }
        if (oldest != null && (present.isEmpty() || !present.getLast().dueOn().equals(oldest.dueOn))) {
            present.add(new Stretch(oldest.dueOn, on));
        }
    }

    List<Stretch> present() {
        return List.copyOf(present);
    }
}
