package org.ayni.kit.time;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.ayni.kit.problem.Problem;

/**
 * {@code GET} and {@code PUT /q/business-date} on the management port, where the date can be set; absent in production.
 */
@Singleton
class BusinessDateRoute {

    private static final String PATH = "/q/business-date";

    private final BusinessClock clock;

    BusinessDateRoute(BusinessClock clock) {
        this.clock = clock;
    }

    void register(@Observes ManagementInterface management) {
        if (!clock.settable()) {
            return;
        }
        management.router().get(PATH).blockingHandler(this::show);
        management.router().put(PATH).handler(BodyHandler.create().setBodyLimit(1024));
        management.router().put(PATH).blockingHandler(this::move);
    }

    private void show(RoutingContext request) {
        request.json(new JsonObject().put("date", clock.today().toString()));
    }

    private void move(RoutingContext request) {
        try {
            LocalDate date = LocalDate.parse(request.body().asJsonObject().getString("date"));
            request.json(new JsonObject().put("date", clock.moveTo(date).toString()));
        } catch (Problem refused) {
            answer(request, 422, refused.en());
        } catch (java.time.DateTimeException | io.vertx.core.json.DecodeException | NullPointerException unreadable) {
            answer(request, 400, "send {\"date\": \"2003-03-15\"}");
        }
    }

    private static void answer(RoutingContext request, int status, String detail) {
        request.response().setStatusCode(status);
        request.json(new JsonObject().put("status", status).put("detail", detail));
    }
}
