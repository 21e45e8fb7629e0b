package org.ayni.reporting.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Reads a date out of its three fields and leads to the page asked about it, with all else that was asked. */
@Path("/date")
@Produces(MediaType.TEXT_HTML)
public class DateResource {

    /** What the form sends: day, month and year of both dates. */
    public static class Fields {

        @QueryParam("asOfDay")
        int asOfDay;

        @QueryParam("asOfMonth")
        int asOfMonth;

        @QueryParam("asOfYear")
        int asOfYear;

        @QueryParam("recordedUpToDay")
        int recordedUpToDay;

        @QueryParam("recordedUpToMonth")
        int recordedUpToMonth;

        @QueryParam("recordedUpToYear")
        int recordedUpToYear;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public Response show(
            @BeanParam Fields fields, @QueryParam("page") @Nullable String page, @BeanParam PageQuery query) {
        // Only to a page of our own: a path, and neither another host nor a scheme.
        String path = page != null && page.matches("/([A-Za-z0-9][A-Za-z0-9./-]*)?") ? page : "/";
        Map<String, String> kept = new TreeMap<>(query.here().parameters());
        kept.keySet().removeIf(name -> name.equals("page") || name.matches("(asOf|recordedUpTo)(Day|Month|Year)"));
        Address there = new Address(path, kept)
                .with("asOf", date("asOf", fields.asOfYear, fields.asOfMonth, fields.asOfDay))
                .with(
                        "recordedUpTo",
                        date(
                                "recordedUpTo",
                                fields.recordedUpToYear,
                                fields.recordedUpToMonth,
                                fields.recordedUpToDay));
        return Response.seeOther(URI.create(there.toString())).build();
    }

    private static String date(String name, int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException none) {
            throw CommonProblem.INVALID_PARAMETER.problem(
                    name,
                    "No hay tal fecha: " + day + "/" + month + "/" + year,
                    "No such date: " + day + "/" + month + "/" + year);
        }
    }
}
