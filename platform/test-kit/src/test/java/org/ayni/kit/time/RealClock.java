package org.ayni.kit.time;

import org.jdbi.v3.core.Jdbi;

/** The clock as a service in production has it. */
public final class RealClock {

    private RealClock() {}

    public static BusinessClock on(Jdbi sql) {
        return new BusinessClock(sql, false);
    }
}
