package org.ayni.bo481.cast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.ayni.bo481.entry.Json;

/**
 * Somebody who works in a shop; invented.
 *
 * @param number 1 to 724
 * @param role OWNER, FAMILY_WORKER or HIRED_WORKER
 * @param workTime FULL_TIME or PART_TIME
 * @param since when the work in the shop began
 * @param isListed whether the risk bureau lists the person
 */
public record Member(
        int number,
        String givenNames,
        String familyNames,
        String sex,
        LocalDate bornOn,
        String schooling,
        String literacy,
        String role,
        String workTime,
        LocalDate since,
        boolean isListed) {
    public static final String OWNER = "OWNER";
    public static final String FULL_TIME = "FULL_TIME";

    /** No card in use has eight digits and begins with 99. */
    private static final int FIRST_DOCUMENT = 99_000_000;

    /** The bureau simulator lists every number that ends so. */
    private static final int LISTED = 77;

    private static final int NOT_LISTED = 11;

    /** The entry in the story. */
    public String key() {
        return "person-%03d".formatted(number);
    }

    /** Whether the shop is hers or his. */
    public boolean isOwner() {
        return role.equals(OWNER);
    }

    /** Whether it is the main work of the week. */
    public boolean isFullTime() {
        return workTime.equals(FULL_TIME);
    }

    /** The identity card; each number once. */
    public ObjectNode document() {
        int digits = FIRST_DOCUMENT + 100 * number + (isListed ? LISTED : NOT_LISTED);
        return Json.object("number", Integer.toString(digits), "department", "LP");
    }
}
