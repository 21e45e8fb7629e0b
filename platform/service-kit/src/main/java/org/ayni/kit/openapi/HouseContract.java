package org.ayni.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document at build: what is true of every operation (who may call it, how it refuses, which
 * headers it takes and answers) is said once here and never by hand. The order of everything is fixed, so that the same
 * code gives the same bytes.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class HouseContract implements OASFilter {

    private static final String SCHEME = "bearer";

    private final IndexView index;

    public HouseContract(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        Endpoints endpoints = new Endpoints(index);
        new SchemaRules(api, index).apply();
        new StandardParts(api.getComponents()).add();
        new Examples(api).add();
        Map<String, PathItem> paths =
                api.getPaths() == null ? Map.of() : api.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> complete(endpoints.get(verb.name(), path), path, operation)));
        api.setServers(List.of(OASFactory.createServer().url("/").description("Where this document was read")));
        api.getComponents()
                .setSecuritySchemes(Map.of(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("OAuth 2.0 access token (JWT, PS256 or ES256), checked as RFC8725 says")));
        new Unused(api).remove();
    }

    private static void complete(Endpoints.Endpoint endpoint, String path, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        operation.addExtension("x-roles", endpoint.roles());
        new OperationParts(operation, endpoint, path).complete();
    }
}
