package org.ayni.consortia.consortium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ayni.consortia.consortium.ConsortiumStatus.Action;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsortiumTest {

    private static final LocalDate TODAY = LocalDate.of(2002, 6, 1);
    private static final FactTime NOW = new FactTime(LocalDate.of(2001, 10, 1), TODAY, Instant.EPOCH);

    /** State × command: the state after, or a dash for a refusal. */
    @ParameterizedTest
    @CsvSource({
        "IDENTIFIED,   SELECTED, -,      -,            DISSOLVED",
        "SELECTED,     -,        FORMED, -,            DISSOLVED",
        "FORMED,       -,        -,      CONSOLIDATED, DISSOLVED",
        "CONSOLIDATED, -,        -,      -,            DISSOLVED",
        "DISSOLVED,    -,        -,      -,            -"
    })
    void followsTheTransitionTable(
            ConsortiumStatus from, String selection, String formation, String consolidation, String dissolution) {
        Map<Action, String> expected = Map.of(
                Action.SELECTION, selection,
                Action.FORMATION, formation,
                Action.CONSOLIDATION, consolidation,
                Action.DISSOLUTION, dissolution);
        for (Action action : Action.values()) {
            String after = expected.getOrDefault(action, "");
            if (after.equals("-")) {
                Problem refusal = assertThrows(Problem.class, () -> from.after(action), action + " in " + from);
                assertEquals("state-conflict", refusal.type().slug());
                assertEquals(from.name(), refusal.extensions().get("currentState"));
                assertEquals(from.allowedActions(), refusal.extensions().get("allowedActions"));
            } else {
                assertEquals(ConsortiumStatus.valueOf(after), from.after(action), action + " in " + from);
            }
        }
    }

    @Test
    void listsWhatMayComeNext() {
        assertEquals(List.of("selection", "dissolution"), ConsortiumStatus.IDENTIFIED.allowedActions());
        assertEquals(List.of("dissolution"), ConsortiumStatus.CONSOLIDATED.allowedActions());
        assertEquals(List.of(), ConsortiumStatus.DISSOLVED.allowedActions());
    }

    @Test
    void keepsItsLegalFormUntilItTakesAnother() {
        Consortium selected = consortium().move(Action.SELECTION, "selectedOn", LocalDate.of(2001, 12, 1), null);
        assertEquals(LegalForm.INFORMAL_ASSOCIATION, selected.legalForm());
        Consortium formed = selected.move(Action.FORMATION, "formedOn", LocalDate.of(2002, 3, 1), LegalForm.SRL);
        assertEquals(LegalForm.SRL, formed.legalForm());
        assertEquals(3, formed.version());
    }

    @Test
    void refusesAStepBeforeTheStepBeforeIt() {
        Problem refusal = assertThrows(Problem.class, () -> consortium()
                .move(Action.SELECTION, "selectedOn", LocalDate.of(2001, 9, 30), null));
        assertEquals("selectedOn", refusal.violations().getFirst().field());
    }

    @Test
    void refusesANameItHasAlready() {
        Consortium consortium = consortium().addNameVariant("AAICOT");
        assertEquals(List.of("AAICOT"), consortium.nameVariants());
        assertEquals("already-exists", refusalOf(() -> consortium.addNameVariant(" AAICOT ")));
        assertEquals("already-exists", refusalOf(() -> consortium.addNameVariant("AICOT")));
    }

    @Test
    void refusesABlankName() {
        RegisterConsortium blank =
                new RegisterConsortium(null, "  ", null, "textiles", "El Alto", null, null, null, null);
        assertEquals("invalid-field", refusalOf(() -> Consortium.register(blank, NOW)));
    }

    @Test
    void refusesAFoundationThatIsYetToCome() {
        RegisterConsortium early =
                new RegisterConsortium(null, "AICOT", null, "textiles", "El Alto", null, null, TODAY.plusDays(1), null);
        assertEquals("invalid-field", refusalOf(() -> Consortium.register(early, NOW)));
    }

    private static Consortium consortium() {
        return Consortium.register(
                new RegisterConsortium(null, "AICOT", null, "textiles", "El Alto", 1, null, null, null), NOW);
    }

    private static String refusalOf(Runnable work) {
        return assertThrows(Problem.class, work::run).type().slug();
    }
}
