package org.ayni.bo481.cast;

import java.time.LocalDate;
import java.util.List;

/**
 * An enterprise: a craftsman's shop with those who work in it.
 *
 * @param number 1 to 236
 * @param members the owner first
 */
public record Shop(
        int number, String name, String municipality, LocalDate startedOn, String recordsKept, List<Member> members) {
    /** Its entry in the story. */
    public String key() {
        return "enterprise-%03d".formatted(number);
    }

    /** The first of the members. */
    public Member owner() {
        return members.getFirst();
    }
}
