package org.ayni.reporting.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ayni.kit.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/** The templates that belong to no room. */
@CheckedTemplate(basePath = "dashboard")
final class Pages {

    private Pages() {}

    /** A refusal. @param without the same page without what was refused; null: none */
    static native TemplateInstance problem(ProblemView problem, String lang, String project, @Nullable String without);
}
