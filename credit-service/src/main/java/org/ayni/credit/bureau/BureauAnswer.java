package org.ayni.credit.bureau;

import java.util.List;

/** What came back when the bureau was asked. Silence is an answer of its own, never a clear record. */
public sealed interface BureauAnswer {

    /** A rating A (best) to F, whether the person is listed, to how many lenders they owe, and what. */
    record Report(Rating rating, boolean listed, int lenders, List<Debt> debts, String raw) implements BureauAnswer {}

    /** The bureau knows nobody with this document: a valid, clear answer (design rule 30). */
    record NotFound(String raw) implements BureauAnswer {}

    /** Down, late, unreadable, incomplete, or about somebody else. */
    record Unavailable(String reason) implements BureauAnswer {}

    /** The bureau's grades, best first. */
    public enum Rating {
        A,
        B,
        C,
        D,
        E,
        F
    }
}
