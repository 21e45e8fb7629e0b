package org.ayni.bo481.cast;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ayni.bo481.entry.Json;

/**
 * Who takes part: 18 consortia as the report names them, 236 shops and 724 people, both invented.
 *
 * @param consortia with their shops and people
 */
public record Cast(List<Consortium> consortia) {
    private static final int SHOPS = 236;
    private static final int PEOPLE = 724;
    private static final LocalDate YOUNGEST = LocalDate.of(1981, 12, 31);
    private static final List<String> SCHOOLING =
            List.of("NONE", "PRIMARY", "PRIMARY", "PRIMARY", "SECONDARY", "SECONDARY", "TECHNICAL");
    private static final List<String> RECORDS = List.of("NONE", "MEMORY", "MEMORY", "MEMORY", "NOTEBOOK", "LEDGER");

    /** The same cast for the same seed. */
    public static Cast from(long seed) {
        return new Casting(seed).all();
    }

    /** All shops; the one with number n is at n - 1. */
    public List<Shop> shops() {
        return consortia.stream().flatMap(each -> each.shops().stream()).toList();
    }

    /** All people, in the order of their numbers. */
    public List<Member> members() {
        return consortia.stream().flatMap(each -> each.members().stream()).toList();
    }

    /** Chooses shops and people, in the order of the consortia. */
    private static final class Casting {
        private final JsonNode rows =
                Json.resource(Cast.class, "consortia.json").get("consortia");
        private final Dice dice;
        private final InventedNames names;
        private final Set<Integer> listedShops;
        private int shops;
        private int people;

        Casting(long seed) {
            dice = Dice.of(seed, "cast");
            names = new InventedNames(Dice.of(seed, "names"));
            listedShops = Set.copyOf(Borrowers.listedShops());
        }

        Cast all() {
            List<Integer> sizes = Shares.of(SHOPS, weights(rows.size(), 11, 5));
            List<Integer> teams = Shares.of(PEOPLE - SHOPS, weights(SHOPS, 6, 5));
            List<Consortium> consortia = new ArrayList<>();
            int place = 0;
            for (int at = 0; at < rows.size(); at++) {
                boolean sameGroup = at > 0
                        && rows.get(at).get("group").equals(rows.get(at - 1).get("group"));
                place = sameGroup ? place + 1 : 0;
                List<Shop> own = new ArrayList<>();
                while (own.size() < sizes.get(at)) {
                    own.add(shop(rows.get(at), teams.get(shops)));
                }
                consortia.add(Consortium.of(rows.get(at), at + 1, place, List.copyOf(own)));
            }
            return new Cast(List.copyOf(consortia));
        }

        private List<Integer> weights(int many, int least, int more) {
            List<Integer> weights = new ArrayList<>();
            for (int at = 0; at < many; at++) {
                weights.add(least + dice.below(more));
            }
            return weights;
        }

        private Shop shop(JsonNode consortium, int workers) {
            shops++;
            LocalDate startedOn = LocalDate.of(1990, 1, 15).plusDays(dice.below(3_900));
            List<Member> members = new ArrayList<>();
            members.add(member(Member.OWNER, startedOn));
            while (members.size() <= workers) {
                String role = dice.happens(80) ? "FAMILY_WORKER" : "HIRED_WORKER";
                members.add(member(role, startedOn.plusDays(dice.below(300))));
            }
            return new Shop(
                    shops,
                    "Taller %03d, %s".formatted(shops, consortium.get("sector").textValue()),
                    dice.happens(85) ? "El Alto" : "La Paz",
                    startedOn,
                    dice.oneOf(RECORDS),
                    List.copyOf(members));
        }

        private Member member(String role, LocalDate since) {
            people++;
            List<String> name = names.next();
            String schooling = dice.oneOf(SCHOOLING);
            boolean owner = role.equals(Member.OWNER);
            return new Member(
                    people,
                    name.getFirst(),
                    name.getLast(),
                    dice.happens(55) ? "FEMALE" : "MALE",
                    YOUNGEST.minusDays((owner ? 3_600 : 0) + dice.below(9_000)),
                    schooling,
                    schooling.equals("NONE") ? "NONE" : dice.happens(60) ? "FLUENT" : "BASIC",
                    role,
                    owner || dice.happens(65) ? Member.FULL_TIME : "PART_TIME",
                    since,
                    owner && listedShops.contains(shops));
        }
    }
}
