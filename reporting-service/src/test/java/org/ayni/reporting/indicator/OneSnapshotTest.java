package org.ayni.reporting.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.kit.intake.EventHandler;
import org.ayni.reporting.Told;
import org.junit.jupiter.api.Test;

/** A page that shows several dates shows them all as they stood when it began. */
@QuarkusTest
class OneSnapshotTest {

    private static final LocalDate DAY = LocalDate.parse("2049-05-03");

    @Inject
    EventHandler intake;

    @Inject
    FigureService figures;

    @Test
    void otherDatesDoNotSeeWhatComesWhileAPageIsMade() {
        Value before = figures.read(DAY, null, all -> {
            Value first = all.figure("people");
            CompletableFuture.runAsync(this::registersSomebody).join();
            assertEquals(first, all.at(DAY.plusDays(1)).figure("people"));
            assertEquals(DAY.plusDays(1), all.at(DAY.plusDays(1)).moment().asOf());
            return first;
        });
        assertNotEquals(before, figures.read(DAY.plusDays(1), null, all -> all.figure("people")));
    }

    private void registersSomebody() {
        Told told = new Told();
        told.tell(DAY, new PersonRegistered(UUID.randomUUID(), null, "UNKNOWN", "UNKNOWN", DAY, null, null));
        intake.on(List.copyOf(told.events()));
    }
}
