package org.ayni.kit.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a problem in the caller's language, with the address it happened at and the trace it belongs to. */
@Singleton
public class ProblemRenderer {

    /** Spanish unless the caller prefers English. */
    public ProblemView render(Problem problem, String path, List<Locale> preferred) {
        boolean english = prefersEnglish(preferred);
        return new ProblemView(
                "urn:ayni:problem:" + problem.type().slug(),
                english ? problem.type().en() : problem.type().es(),
                problem.type().status(),
                english ? problem.en() : problem.es(),
                path,
                traceId(),
                problem.violations().stream()
                        .map(each -> new ProblemView.ViolationView(each.field(), english ? each.en() : each.es()))
                        .toList(),
                problem.extensions());
    }

    /** Whether the first of the caller's languages that we have is English. */
    public static boolean prefersEnglish(List<Locale> preferred) {
        return preferred.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("es") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent();
    }

    private static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
