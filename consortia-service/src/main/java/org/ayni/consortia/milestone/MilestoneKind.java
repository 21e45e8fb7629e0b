package org.ayni.consortia.milestone;

import java.util.List;

/** What a consortium can reach, and what should have been reached before it: statutes come before everything else. */
public enum MilestoneKind {
    STATUTES,
    LEGAL_PERSON,
    DIAGNOSIS,
    PLAN,
    FORMED,
    MARKET_READY,
    BUSINESS_PROJECTION;

    /** What should come first, in the order of this enum. */
    List<MilestoneKind> preconditions() {
        return switch (this) {
            case STATUTES -> List.of();
            case LEGAL_PERSON, DIAGNOSIS, FORMED -> List.of(STATUTES);
            case PLAN -> List.of(STATUTES, DIAGNOSIS);
            case MARKET_READY, BUSINESS_PROJECTION -> List.of(STATUTES, PLAN);
        };
    }
}
