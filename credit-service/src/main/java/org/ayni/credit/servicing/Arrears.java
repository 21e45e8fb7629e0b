package org.ayni.credit.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.credit.standing.Standing.Stretch;
import org.jspecify.annotations.Nullable;

/** Remembers which row was the oldest unpaid one from when on, since the loan was last on time (design rule 55). */
final class Arrears {

    private final List<Stretch> present = new ArrayList<>();

    /**
     * Nothing was paid from one day to another, and this is the oldest unpaid row at the end of that time; null when
     * none is. A row that fell due within it says that at its beginning the loan was on time.
     */
    void look(@Nullable Row oldest, LocalDate from, LocalDate to) {
        if (oldest == null || !oldest.dueOn.isBefore(to)) {
            present.clear();
            return;
        }
        if (!oldest.dueOn.isBefore(from)) {
            present.clear();
        }
        if (present.isEmpty() || !present.getLast().dueOn().equals(oldest.dueOn)) {
            present.add(new Stretch(oldest.dueOn, from));
        }
    }

    List<Stretch> present() {
        return List.copyOf(present);
    }
}
