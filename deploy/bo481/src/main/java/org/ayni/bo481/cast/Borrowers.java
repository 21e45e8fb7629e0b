package org.ayni.bo481.cast;

import java.util.List;
import java.util.stream.IntStream;

/** Which shops' owners ask for a loan. The report names nobody; these are chosen so that most consortia have one. */
public final class Borrowers {
    private static final int FIRST_SHOP = 4;
    private static final int EVERY = 7;
    private static final int LISTED = 9;

    private Borrowers() {}

    /** The number of the shop whose owner has this loan. */
    public static int shopOfLoan(int loan) {
        return FIRST_SHOP + EVERY * (loan - 1);
    }

    /** The numbers of the shops whose owners are listed by the risk bureau and therefore refused. */
    public static List<Integer> listedShops() {
        return IntStream.range(0, LISTED)
                .mapToObj(place -> shopOfLoan(1 + 3 * place) + 3)
                .toList();
    }
}
