package org.ayni.reporting.dashboard.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Phase;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Light;
import org.ayni.reporting.indicator.Value;
import org.ayni.reporting.narrative.ObjectiveView;

/**
 * The general objective, its phases, and whom the project reached.
 *
 * @param state met, far (not met) or none
 */
public record ObjectiveCard(String title, String why, State state, List<PhaseBar> phases, List<Reach> reach) {

    /** @param icon met where it is over, none where it never started, near while it runs */
    public record PhaseBar(String text, String state, boolean hasStarted, boolean isOver) {}

    /** A number and what is counted. */
    public record Reach(String text, String exact, String unit) {}

    static ObjectiveCard of(Figures all, Writing writing) {
        Framework framework = all.framework();
        ObjectiveView general = ObjectiveView.all(all, writing.english()).getFirst();
        OverviewWords words = writing.words(OverviewWords.class);
        LocalDate asOf = all.moment().asOf();
        return new ObjectiveCard(
                switch (general.light()) {
                    case GREEN -> words.objectiveMet();
                    case GREY -> words.objectiveUnknown();
                    case AMBER, RED -> words.objectiveNotMet();
                },
                general.phasesNotStarted().isEmpty() ? general.title() : words.objectiveWhy(),
                general.light() == Light.AMBER ? State.FAR : State.of(general.light()),
                framework.phases().stream()
                        .map(each -> phase(each, asOf, framework, writing))
                        .toList(),
                reach(all::figure, writing));
    }

    private static PhaseBar phase(Phase it, LocalDate asOf, Framework framework, Writing writing) {
        boolean started = it.hasStarted(asOf);
        boolean over = started && !asOf.isBefore(framework.calendar().ends());
        String state = over
                ? writing.words(OverviewWords.class).phaseFinished()
                : started
                        ? writing.words(OverviewWords.class).phaseRunning()
                        : writing.words(OverviewWords.class).phaseNotStarted();
        return new PhaseBar(it.text().in(writing.english()), state, started, over);
    }

    private static List<Reach> reach(Function<String, Value> figure, Writing writing) {
        OverviewWords words = writing.words(OverviewWords.class);
        return Stream.of(
                        new String[] {"consortia", words.reachConsortia()},
                        new String[] {"enterprises", words.reachEnterprises()},
                        new String[] {"people", words.reachPeople()},
                        new String[] {"courses", writing.words().reachCourses()},
                        new String[] {"loans", words.reachLoans()})
                .map(each -> {
                    var number = figure.apply(each[0]).number();
                    return new Reach(writing.count(number), Writing.exact(number), each[1]);
                })
                .toList();
    }
}
