package org.ayni.credit.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ayni.credit.batch.BatchView.LinePage;
import org.ayni.credit.batch.BatchView.LineView;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Batches of repayments. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/repayment-batches")
@Tag(name = "Repayments", description = "Payments of the borrower, and what would settle a loan")
public class RepaymentBatchResource {

    private final RepaymentBatchService batches;
    private final RepaymentBatchDesk desk;
    private final RepaymentBatches kept;
    private final Caller caller;

    RepaymentBatchResource(
            RepaymentBatchService batches, RepaymentBatchDesk desk, RepaymentBatches kept, Caller caller) {
        this.batches = batches;
        this.desk = desk;
        this.kept = kept;
        this.caller = caller;
    }

    @POST
    @MovesMoney
    @RolesAllowed({Roles.PARTNER_BANK, Roles.CREDIT_OFFICER})
    @APIResponseSchema(value = BatchView.class, responseCode = "201")
    @Operation(
            summary = "Post a batch of repayments",
            description = "Each line by itself, in order; sent again with the same key it goes on where it stopped")
    public Response post(@NotNull @Valid PostRepaymentBatch command) {
        Answer opened = batches.open(command);
        String location = opened.location();
        if (location == null) {
            return opened.toResponse();
        }
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        desk.post(id);
        return new Answer(opened.status(), location, null, view(id), opened.replayed()).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a batch", description = "How many lines are posted, refused and pending")
    public BatchView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(LinePage.class)
    @Operation(summary = "List the lines of a batch", description = "In file order, each with its result")
    public Page<LineView> lines(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        view(id);
        return Page.of(
                kept.lines(id, number(page), page.fetch()), page, line -> new UUID(0, line.number()), line -> line);
    }

    /** The cursor of a page is a UUID; a line's is its number. */
    private static int number(PageRequest page) {
        return Math.toIntExact(page.after().getLeastSignificantBits());
    }

    private BatchView view(UUID id) {
        return kept.find(id, caller.bank().orElse(null)).orElseThrow(() -> Problem.notFound("batch", id));
    }
}
