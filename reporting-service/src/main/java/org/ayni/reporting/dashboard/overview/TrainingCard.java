package org.ayni.reporting.dashboard.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/**
 * Attendances and people by area. People of two areas are never added: they overlap.
 *
 * @param registered "724 inscritas", where the line is; empty where nobody is registered
 * @param mark where the line lies; null: no line
 */
public record TrainingCard(
        String title, String registered, @Nullable String mark, List<Area> areas) {

    /** One area of training. */
    public record Area(String title, List<Bar> bars) {}

    /** Both areas on one scale. */
    public static TrainingCard of(Framework framework, Function<String, Value> figure, Writing writing) {
        OverviewWords words = writing.words(OverviewWords.class);
        BigDecimal people = figure.apply("people").number();
        BigDecimal management = figure.apply("managementParticipations").number();
        BigDecimal production = figure.apply("productionParticipations").number();
        Scale scale = Scale.upTo(Stream.of(people, management, production)
                .filter(Objects::nonNull)
                .toList());
        String mark = people == null ? null : scale.at(people);
        return new TrainingCard(
                people != null && management != null && production != null
                        ? words.trainingTitle(writing.count(management.add(production)), writing.count(people))
                        : words.trainingPlain(),
                people == null ? "" : words.registered(writing.count(people)),
                mark,
                Stream.of("management", "production")
                        .map(area -> new Area(
                                area.equals("management") ? words.management() : words.production(),
                                List.of(
                                        bar(
                                                framework,
                                                figure,
                                                area + "Participations",
                                                words.attendances(),
                                                scale,
                                                writing),
                                        bar(
                                                framework,
                                                figure,
                                                area + "TrainedPersons",
                                                words.certified(),
                                                scale,
                                                writing),
                                        bar(framework, figure, area + "Appliers", words.appliers(), scale, writing))))
                        .toList());
    }

    private static Bar bar(
            Framework framework,
            Function<String, Value> figure,
            String code,
            String label,
            Scale scale,
            Writing writing) {
        Value value = figure.apply(code);
        BigDecimal number = value.number();
        BigDecimal people = figure.apply("people").number();
        String mark = people == null ? null : scale.at(people);
        if (number == null) {
            String width = mark == null ? "100%" : mark;
            return new Bar(label, "", writing.words().status(value.status()), "", "none", width, mark, null);
        }
        String note = framework.figure(code).synthetic() ? writing.words().synthetic() : "";
        String kind = code.endsWith("Participations") ? "light" : "solid";
        return new Bar(label, note, writing.count(number), Writing.exact(number), kind, scale.at(number), mark, null);
    }
}
