package org.ayni.reporting.dashboard.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Bars;
import org.ayni.reporting.dashboard.Remark;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.indicator.PartsCard;
import org.ayni.reporting.dashboard.overview.TrainingCard;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Value;

/** People and attendances by area, hours, and who the people are; those of whom it is not known are shown too. */
public record TrainingPage(
        TrainingCard areas,
        String hoursTitle,
        List<Bar> hours,
        List<Bar> courses,
        HoursCard byConsortium,
        MonthsCard months,
        ReasonsCard reasons,
        PeopleCard people,
        List<Who> who) {

    private static final List<String> HOURS =
            List.of("managementCourseHours", "productionCourseHours", "assistanceWorkshopHours");
    private static final List<String> COURSES =
            List.of("managementCourses", "productionCourses", "marketCourses", "assistanceWorkshops");

    /** The people of an indicator by sex. */
    public record Who(String title, PartsCard parts) {}

    static TrainingPage of(Figures all, Writing writing) {
        return new TrainingPage(
                TrainingCard.of(all.framework(), all::figure, writing),
                hoursTitle(all::figure, writing),
                Bars.of(HOURS, all.framework(), all::figure, writing),
                Bars.of(COURSES, all.framework(), all::figure, writing),
                HoursCard.of(all, writing),
                MonthsCard.of(all, writing),
                ReasonsCard.of(all, writing),
                PeopleCard.of(all, writing),
                Stream.of("R.1.2.a", "R.1.3.b")
                        .map(code -> who(all.framework().indicator(code), all, writing))
                        .toList());
    }

    /** How many hours of how many courses were held. */
    static String hoursTitle(Function<String, Value> figure, Writing writing) {
        TrainingWords words = writing.words(TrainingWords.class);
        BigDecimal hours = figure.apply("courseHours").number();
        BigDecimal courses = figure.apply("courses").number();
        return hours == null || courses == null
                ? words.hoursHeldUnknown()
                : words.hoursHeld(hours, writing.count(hours), courses, writing.count(courses));
    }

    private static Who who(Indicator it, Figures all, Writing writing) {
        return new Who(
                writing.words(TrainingWords.class).whoTitle(Remark.title(it, writing)),
                PartsCard.of(it, all, Dimension.SEX, writing));
    }
}
