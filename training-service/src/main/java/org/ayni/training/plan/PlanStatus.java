package org.ayni.training.plan;

import java.util.List;

/** A plan is drawn up, and then approved by somebody else. */
enum PlanStatus {
    DRAFT,
    APPROVED;

    /** The verbs that this state permits. */
    List<String> allowedActions() {
        return this == DRAFT ? List.of("approval") : List.of();
    }
}
