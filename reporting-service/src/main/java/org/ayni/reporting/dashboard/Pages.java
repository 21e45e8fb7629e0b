package org.ayni.reporting.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ayni.kit.problem.ProblemView;

/** The templates that belong to no room. */
@CheckedTemplate(basePath = "dashboard")
final class Pages {

    private Pages() {}

    /** A refusal. */
    static native TemplateInstance problem(ProblemView problem, String lang);
}
