package org.ayni.kit.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal, thrown by aggregates and policies and turned into {@code application/problem+json} at the edge. It carries
 * no stack trace: it is an answer, not an accident.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final String es;
    private final String en;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient List<Violation> violations = new ArrayList<>();

    /** A field of the request and what is wrong with it. */
    public record Violation(String field, String es, String en) {}

    Problem(ProblemType type, String es, String en) {
        super(type.slug() + ": " + en, null, false, false);
        this.type = type;
        this.es = es;
        this.en = en;
    }

    /** Nothing of this kind has this id, or the caller may not know that it exists. */
    public static Problem notFound(String kind, Object id) {
        return CommonProblem.NOT_FOUND.problem("No existe " + kind + " " + id, "There is no " + kind + " " + id);
    }

    /** A forbidden transition: answers 409 and lists what is allowed. */
    public static Problem stateConflict(String action, Object currentState, Collection<String> allowedActions) {
        return CommonProblem.STATE_CONFLICT
                .problem(
                        "No se puede «" + action + "» en el estado " + currentState,
                        "Cannot " + action + " in state " + currentState)
                .with("currentState", currentState.toString())
                .with("allowedActions", List.copyOf(allowedActions));
    }

    /** Adds a member to the problem document. */
    public Problem with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** Says that the detail is about this field of the request. */
    public Problem at(String field) {
        violations.add(new Violation(field, es, en));
        return this;
    }

    /** Adds a further wrong field. */
    public Problem violation(String field, String spanish, String english) {
        violations.add(new Violation(field, spanish, english));
        return this;
    }

    /** Says where in the request the wrong fields lie: their names are completed with the path of what holds them. */
    public Problem within(String path) {
        if (violations.isEmpty()) {
            return at(path);
        }
        if (!path.isEmpty()) {
            violations.replaceAll(each -> new Violation(path + '.' + each.field(), each.es(), each.en()));
        }
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String es() {
        return es;
    }

    public String en() {
        return en;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    public List<Violation> violations() {
        return violations;
    }
}
