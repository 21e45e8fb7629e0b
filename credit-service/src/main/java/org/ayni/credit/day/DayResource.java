package org.ayni.credit.day;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.ayni.credit.day.DayView.DayPage;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closes business days, and says how far a close is. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/business-days")
@RolesAllowed({Roles.CREDIT_OFFICER, Roles.AUDITOR, Roles.ADMIN, Roles.INTEGRATION})
@Tag(name = "Business days", description = "The close of a day: accruals, penalties, ratings, provisions, expiries")
public class DayResource {

    private final DayCloser closer;
    private final DayReads reads;

    DayResource(DayCloser closer, DayReads reads) {
        this.closer = closer;
        this.reads = reads;
    }

    @POST
    @Path("/{date}/close")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(DayView.class)
    @APIResponse(
            responseCode = "202",
            description = "It is at work; the answer says at which day. Ask again until it is closed")
    @Operation(
            summary = "Close a day",
            description = "And every day before it that is still open, in order. A closed day answers its stored close;"
                    + " one that a crash has left half done is gone on with")
    public Response close(@PathParam("date") LocalDate date) {
        return closer.close(date).toResponse();
    }

    @GET
    @Path("/{date}")
    @Operation(summary = "Read the close of a day", description = "How far it is, or when it was closed")
    public DayView get(@PathParam("date") LocalDate date) {
        return reads.get(date);
    }

    @GET
    @APIResponseSchema(DayPage.class)
    @Operation(summary = "List closes", description = "In the order in which they were begun")
    public Page<DayView> list(@BeanParam PageRequest page) {
        return reads.list(page);
    }
}
