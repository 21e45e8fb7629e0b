package org.ayni.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ayni.kit.http.ChunkedBodyLimit;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What kind of problem a failure is. The texts are ours: a framework's message would name classes or SQL. */
final class Failures {

    /** Constraints on the shape of a text, the plainest first. */
    private static final List<String> TEXT_RULES = List.of("NotNull", "NotBlank", "NotEmpty", "Size", "Pattern");

    private static final String TRANSACTION_TIMEOUT = "25P04";

    private Failures() {}

    static Problem toProblem(Throwable failure) {
        Problem carried = cause(failure, Problem.class);
        if (carried != null) {
            JsonMappingException where = cause(failure, JsonMappingException.class);
            return where == null ? carried : carried.within(path(where));
        }
        if (cause(failure, ChunkedBodyLimit.BodyTooLarge.class) != null) {
            return ofStatus(413);
        }
        if (failure instanceof WebApplicationException web
                && web.getResponse().getStatus() != 400
                && web.getResponse().getStatus() != 500) {
            return ofStatus(web.getResponse().getStatus());
        }
        IOException unreadable = unreadableBody(failure);
        if (unreadable != null) {
            return ofJson(unreadable);
        }
        return switch (failure) {
            case ConstraintViolationException violations -> ofViolations(violations);
            case AuthenticationFailedException ignored -> unauthenticated();
            case UnauthorizedException ignored -> unauthenticated();
            case ForbiddenException ignored -> forbidden();
            case WebApplicationException web -> ofStatus(web.getResponse().getStatus());
            default -> ofDatabase(failure);
        };
    }

    /** What the JSON reader said; text in no encoding of JSON is not its own exception. */
    private static @Nullable IOException unreadableBody(Throwable failure) {
        JacksonException json = cause(failure, JacksonException.class);
        return json == null ? cause(failure, CharConversionException.class) : json;
    }

    private static Problem ofJson(IOException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            String field = path(unknown);
            return CommonProblem.MALFORMED_REQUEST.problem(
                    field, "El campo «" + field + "» no existe", "The field '" + field + "' does not exist");
        }
        if (failure instanceof JsonMappingException mismatch
                && (mismatch instanceof MismatchedInputException
                        || mismatch.getCause() instanceof InputCoercionException)) {
            String field = path(mismatch);
            return field.isEmpty()
                    ? CommonProblem.MALFORMED_REQUEST.problem(
                            "El cuerpo debe ser un objeto JSON", "The body must be a JSON object")
                    : CommonProblem.MALFORMED_REQUEST.problem(
                            field,
                            "El campo «" + field + "» tiene un tipo o formato que no corresponde",
                            "The field '" + field + "' has the wrong type or format");
        }
        return CommonProblem.MALFORMED_REQUEST.problem(
                "El cuerpo no es JSON válido (o repite un campo, o anida demasiado)",
                "The body is not valid JSON (or repeats a field, or nests too deep)");
    }

    private static Problem ofViolations(ConstraintViolationException failure) {
        if (failure.getConstraintViolations().stream().anyMatch(Failures::isWholeBody)) {
            return CommonProblem.MALFORMED_REQUEST.problem(
                    "El cuerpo debe ser un objeto JSON", "The body must be a JSON object");
        }
        Problem problem = CommonProblem.INVALID_FIELD.problem(
                "Revise los campos indicados en violations", "See the fields listed in violations");
        failure.getConstraintViolations().stream()
                .sorted(Comparator.comparing((ConstraintViolation<?> each) ->
                                each.getPropertyPath().toString())
                        .thenComparing(Failures::place))
                .filter(firstOfItsRule())
                .forEach(each -> problem.violation(field(each), each.getMessage(), each.getMessage()));
        return problem;
    }

    /** A text that is missing, too long or of the wrong shape breaks one rule, and the plainest constraint says it. */
    private static Predicate<ConstraintViolation<?>> firstOfItsRule() {
        Set<String> said = new HashSet<>();
        return each -> said.add(field(each) + ' ' + (place(each) < TEXT_RULES.size() ? "text" : constraint(each)));
    }

    private static int place(ConstraintViolation<?> violation) {
        int place = TEXT_RULES.indexOf(constraint(violation));
        return place < 0 ? TEXT_RULES.size() : place;
    }

    private static String constraint(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    /** A body that is absent or {@code null} is not JSON of ours at all. */
    private static boolean isWholeBody(ConstraintViolation<?> violation) {
        return field(violation).isEmpty() && violation.getInvalidValue() == null;
    }

    /** The path inside the body: the first two nodes are the Java method and its parameter. */
    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."))
                .replace(".<list element>", "");
    }

    /** What the framework says with a bare status. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> CommonProblem.MALFORMED_REQUEST.problem("No se pudo leer la solicitud", "Unreadable request");
            case 401 -> unauthenticated();
            case 403 -> forbidden();
            case 404 -> CommonProblem.NOT_FOUND.problem("No hay nada en esta dirección", "There is nothing here");
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED.problem("Vea el encabezado Allow", "See the Allow header");
            case 406 -> CommonProblem.NOT_ACCEPTABLE.problem("Se ofrece application/json", "We offer application/json");
            case 413 -> CommonProblem.BODY_TOO_LARGE.problem("El límite es 1 MiB", "The limit is 1 MiB");
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE.problem("Envíe application/json", "Send application/json");
            case 414 -> CommonProblem.URI_TOO_LONG.problem("El límite es 4096 bytes", "The limit is 4096 bytes");
            case 431 -> CommonProblem.HEADERS_TOO_LARGE.problem("El límite es 16 KiB", "The limit is 16 KiB");
            case 503 ->
                CommonProblem.UNAVAILABLE
                        .problem("Intente de nuevo en unos segundos", "Try again in a few seconds")
                        .with("retryAfterSeconds", 2);
            default -> status >= 500 ? internal() : ofStatus(400);
        };
    }

    /** Lost races and lost connections are the caller's to retry; anything else is our fault and says nothing. */
    private static Problem ofDatabase(Throwable failure) {
        SQLException sql = cause(failure, SQLException.class);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals("23505") && constraint(sql).endsWith("_external_client_external_id_key")) {
            return CommonProblem.ALREADY_EXISTS.problem(
                    "externalId", "Ese externalId ya está en uso", "This externalId is in use already");
        }
        if (state.equals("23505") || state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
            return CommonProblem.CONCURRENT_CHANGE
                    .problem("Lea de nuevo e intente otra vez", "Read again and retry")
                    .with("retryAfterSeconds", 1);
        }
        boolean ended = state.startsWith("08") || state.startsWith("57P") || state.equals(TRANSACTION_TIMEOUT);
        if (ended || (sql != null && state.isEmpty())) {
            return ofStatus(503);
        }
        return internal();
    }

    /** The constraint that a statement broke, as the schema names it; empty when the database does not say. */
    private static String constraint(@Nullable SQLException failure) {
        return failure instanceof PSQLException broken
                        && broken.getServerErrorMessage() != null
                        && broken.getServerErrorMessage().getConstraint() != null
                ? broken.getServerErrorMessage().getConstraint()
                : "";
    }

    private static Problem unauthenticated() {
        return CommonProblem.UNAUTHENTICATED.problem(
                "Envíe un token vigente en Authorization: Bearer", "Send a current token in Authorization: Bearer");
    }

    private static Problem forbidden() {
        return CommonProblem.FORBIDDEN.problem(
                "Vea x-roles de la operación en el documento OpenAPI", "See the operation's x-roles in OpenAPI");
    }

    private static Problem internal() {
        return CommonProblem.INTERNAL_ERROR.problem(
                "Quedó registrado con este traceId", "It was recorded under this traceId");
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference each : failure.getPath()) {
            if (each.getFieldName() == null) {
                path.append('[').append(each.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(each.getFieldName());
            }
        }
        return path.toString();
    }

    private static <T> @Nullable T cause(Throwable failure, Class<T> type) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
            each = each.getCause();
        }
        return null;
    }
}
