package org.ayni.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated credit bureau knows about a document. All but the time depends on the document's number alone: a
 * number ending in 77 is listed and rated F, in 66 rated E, in 55 unknown; any other is rated A or B.
 *
 * @param listed whether the person is on the list of those barred from credit
 * @param numberOfLenders how many different lenders the debts have
 * @param retrievedAt the real time of the answer
 * @param reference the bureau's own mark for this answer
 */
record BureauReport(
        Document document,
        String rating,
        boolean listed,
        List<Debt> debts,
        int numberOfLenders,
        Instant retrievedAt,
        String reference) {

    /** An identity card: number, complement (two characters, seldom present) and issuing department. */
    record Document(
            String number,
            @Nullable String complement,
            @Nullable String department) {}

    /** One open debt; days past due count from the oldest unpaid instalment. */
    record Debt(String lender, Amount amount, int daysPastDue) {}

    /** Two decimals, as text. */
    record Amount(String amount, String currency) {}

    static BureauReport about(Document document, Instant now) {
        byte[] seed = digest(document.number());
        String rating = rating(document.number(), seed);
        List<Debt> debts = debts(rating, seed);
        return new BureauReport(
                document,
                rating,
                rating.equals("F"),
                debts,
                debts.size(),
                now,
                "SIM-" + HexFormat.of().formatHex(seed, 0, 6));
    }

    private static String rating(String number, byte[] seed) {
        if (number.endsWith("77")) {
            return "F";
        }
        if (number.endsWith("66")) {
            return "E";
        }
        if (number.endsWith("55")) {
            return "NOT_FOUND";
        }
        return seed[0] % 2 == 0 ? "A" : "B";
    }

    private static List<Debt> debts(String rating, byte[] seed) {
        int count = rating.equals("NOT_FOUND") ? 0 : Math.floorMod(seed[1], 3);
        if (rating.equals("E") || rating.equals("F")) {
            count++;
        }
        List<Debt> debts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int hundreds = 1 + Math.floorMod(seed[2 + i], 20);
            debts.add(new Debt(
                    "Lender " + (char) ('A' + i), new Amount(hundreds + "00.00", "USD"), daysPastDue(rating, i)));
        }
        return debts;
    }

    /** In the band of the rating; only the first debt is late. */
    private static int daysPastDue(String rating, int index) {
        if (index > 0) {
            return 0;
        }
        return switch (rating) {
            case "B" -> 12;
            case "E" -> 80;
            case "F" -> 140;
            default -> 0;
        };
    }

    private static byte[] digest(String number) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
