package org.ayni.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Ids of aggregates, events and entries: UUID version 7, so that they sort by the time they were made. */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, greater than every id this process made before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
