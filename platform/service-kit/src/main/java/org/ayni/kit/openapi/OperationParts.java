package org.ayni.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Gives one operation the refusals, headers and header parameters that the house's conventions imply. */
final class OperationParts {

    private final Operation operation;
    private final Endpoints.Endpoint endpoint;
    private final boolean onOneThing;

    OperationParts(Operation operation, Endpoints.Endpoint endpoint, String path) {
        this.operation = operation;
        this.endpoint = endpoint;
        this.onOneThing = path.contains("{");
    }

    void complete() {
        addHeaderParameters();
        describeParameters();
        APIResponses responses = operation.getResponses();
        Map<String, APIResponse> complete = new TreeMap<>();
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                complete.put(status, success(status, response));
            } else if (response.getContent() != null) {
                complete.put(status, response);
            }
        });
        for (int status : refusals()) {
            complete.putIfAbsent(
                    Integer.toString(status),
                    OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
        }
        responses.setAPIResponses(new LinkedHashMap<>(complete));
    }

    private List<Integer> refusals() {
        List<Integer> statuses = new ArrayList<>(List.of(400, 401, 403, 406, 429, 500, 503));
        if (onOneThing) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (endpoint.isCommand()) {
            statuses.addAll(List.of(409, 422));
        }
        if (takesVersion()) {
            statuses.add(412);
        }
        if (endpoint.replaces()) {
            statuses.add(428);
        }
        return statuses;
    }

    private boolean takesVersion() {
        return endpoint.isCommand() && onOneThing;
    }

    private APIResponse success(String status, APIResponse response) {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put("RateLimit", StandardParts.refTo("RateLimit"));
        headers.put("RateLimit-Policy", StandardParts.refTo("RateLimit-Policy"));
        if (status.equals("201")) {
            headers.put("Location", StandardParts.refTo("Location"));
        }
        if (endpoint.isCommand() || onOneThing) {
            headers.put("ETag", StandardParts.refTo("ETag"));
        }
        if (endpoint.verb().equals("POST")) {
            headers.put("Idempotent-Replayed", StandardParts.refTo("Idempotent-Replayed"));
        }
        if (hasParameter("cursor")) {
            headers.put("Link", StandardParts.refTo("Link"));
        }
        if (response.getHeaders() != null) {
            headers.putAll(response.getHeaders());
        }
        response.setHeaders(headers);
        return response;
    }

    private void addHeaderParameters() {
        if (endpoint.verb().equals("POST") && !hasParameter("Idempotency-Key")) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(endpoint.movesMoney())
                    .description("A new key per command, the same one with each retry; kept at least 30 days")
                    .schema(text("^[\\x21-\\x7e]+$", 1, 255)));
        }
        if (takesVersion() && !hasParameter("If-Match")) {
            operation.addParameter(OASFactory.createParameter()
                    .name("If-Match")
                    .in(Parameter.In.HEADER)
                    .required(endpoint.replaces())
                    .description("The ETag that was read: refused with 412 when it is no longer current")
                    .schema(text("^(\\*|\"\\d+\")$", 1, 30)));
        }
    }

    private boolean hasParameter(String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> name.equals(each.getName()));
    }

    private void describeParameters() {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getDescription() == null) {
                parameter.setDescription(
                        parameter.getIn() == Parameter.In.PATH
                                ? "Which one: its " + parameter.getName()
                                : "Only what has this " + parameter.getName());
            }
        }
    }

    private static Schema text(String pattern, int min, int max) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .pattern(pattern)
                .minLength(min)
                .maxLength(max);
    }
}
