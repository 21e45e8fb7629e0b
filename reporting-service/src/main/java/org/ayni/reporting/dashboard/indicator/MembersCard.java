package org.ayni.reporting.dashboard.indicator;

import java.util.Comparator;
import java.util.List;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.disaggregation.Breakdown;
import org.ayni.reporting.disaggregation.Breakdown.Part;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Figures;
import org.jspecify.annotations.Nullable;

/** A consortium's tile each: counted, not counted, or unknown. */
public record MembersCard(String title, List<Member> members) {

    private static final int MOST = 60;

    /** @param state {@code in}, {@code out} or {@code none} */
    public record Member(String name, String state, String text) {}

    /** Null where consortia are not counted, where there is no value, and where there are too many to name. */
    static @Nullable MembersCard of(Indicator it, Figures all, Writing writing) {
        if (!it.population().equals("consortia") || all.value(it, Way.REPORT).number() == null) {
            return null;
        }
        List<Part> parts =
                Breakdown.of(it, Way.REPORT, all, Dimension.CONSORTIUM).parts();
        if (parts.isEmpty() || parts.size() > MOST) {
            return null;
        }
        List<Member> members = parts.stream()
                .map(each -> member(each, writing))
                .sorted(Comparator.comparing((Member each) -> !each.state().equals("in"))
                        .thenComparing(Member::name))
                .toList();
        long counted =
                members.stream().filter(each -> each.state().equals("in")).count();
        return new MembersCard(
                writing.words(IndicatorWords.class).membersTitle(writing.count(counted), writing.count(members.size())),
                members);
    }

    private static Member member(Part it, Writing writing) {
        String name = it.label() == null ? writing.words(IndicatorWords.class).unassigned() : it.label();
        if (it.value() == null) {
            return new Member(name, "none", writing.words().status(it.status()));
        }
        return it.value().signum() > 0
                ? new Member(name, "in", writing.words(IndicatorWords.class).counts())
                : new Member(name, "out", writing.words(IndicatorWords.class).countsNot());
    }
}
