package org.ayni.reporting.dashboard.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.fact.KindReader.Group;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Status;

/** Who the registered people are: shares of those of whom it is known, and beside them how many are not. */
public record PeopleCard(String title, List<Trait> traits) {

    private static final String SEX = "SEX";
    private static final List<String> TRAITS = List.of(SEX, "LANGUAGE", "SCHOOLING");

    /** @param coverage of how many people it is known, in words */
    public record Trait(String title, String coverage, List<Bar> bars) {}

    static PeopleCard of(Figures all, Writing writing) {
        BigDecimal number = all.figure("people").number();
        long people = number == null ? 0 : number.longValueExact();
        Map<String, List<Group>> groups = new LinkedHashMap<>();
        TRAITS.forEach(trait -> groups.put(trait, all.facts().kinds().peopleBy(trait)));
        return new PeopleCard(
                title(people, groups.getOrDefault(SEX, List.of()), writing),
                groups.entrySet().stream()
                        .map(each -> trait(each.getKey(), people, each.getValue(), writing))
                        .toList());
    }

    /** @param bySex registered people; those of whom it is not known are in no share */
    static String title(long people, List<Group> bySex, Writing writing) {
        TrainingWords words = writing.words(TrainingWords.class);
        if (people == 0) {
            return words.nobodyRegistered();
        }
        long known = people - number("", bySex);
        long women = number("FEMALE", bySex);
        return known == 0
                ? words.sexUnknown(writing.count(people))
                : words.peopleTitle(women, writing.count(women), writing.count(known));
    }

    private static long number(String key, List<Group> groups) {
        return groups.stream()
                .filter(each -> each.key().equals(key))
                .mapToLong(Group::number)
                .sum();
    }

    /**
     * @param people registered
     * @param groups of people; whoever has several values is in several, and in the empty one only without any
     */
    static Trait trait(String trait, long people, List<Group> groups, Writing writing) {
        TrainingWords words = writing.words(TrainingWords.class);
        if (people == 0) {
            String status = writing.words().status(Status.NO_RECORD);
            return new Trait(
                    words.trait(trait),
                    words.nobodyRegistered(),
                    List.of(new Bar(words.unknown(), "", status, "", "none", "100%", null, null)));
        }
        Group unknown =
                groups.stream().filter(each -> each.key().isEmpty()).findFirst().orElse(new Group("", 0, 0));
        long known = people - unknown.number();
        Scale scale = Scale.upTo(
                groups.stream().map(each -> BigDecimal.valueOf(each.number())).toList());
        List<Bar> bars = new ArrayList<>();
        groups.stream()
                .filter(each -> !each.key().isEmpty())
                .sorted(Comparator.comparing(Group::number, Comparator.reverseOrder())
                        .thenComparing(Group::key))
                .forEach(each ->
                        bars.add(bar(words.traitValue(each.key()), share(each, known, writing), each, scale, writing)));
        bars.add(bar(words.unknown(), writing.count(unknown.number()), unknown, scale, writing));
        String coverage = words.knownOf(writing.share(known, people), writing.percent(percent(known, people)));
        return new Trait(words.trait(trait), coverage, bars);
    }

    private static String share(Group it, long known, Writing writing) {
        return writing.count(it.number()) + " · " + writing.percent(percent(it.number(), known));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(Math.max(1, whole)), 2, RoundingMode.HALF_UP);
    }

    private static Bar bar(String label, String text, Group it, Scale scale, Writing writing) {
        BigDecimal number = BigDecimal.valueOf(it.number());
        String note = it.certified() == 0
                ? ""
                : writing.words(TrainingWords.class).withCertificate(writing.count(it.certified()));
        String kind = it.key().isEmpty() ? "outline" : "solid";
        return new Bar(label, note, text, Writing.exact(number), kind, scale.at(number), null, null);
    }
}
