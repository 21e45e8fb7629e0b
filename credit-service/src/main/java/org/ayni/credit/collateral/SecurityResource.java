package org.ayni.credit.collateral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.collateral.Collateral.CollateralPage;
import org.ayni.credit.collateral.Guarantor.GuarantorPage;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Collateral and guarantors of an application. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loan-applications")
@Tag(name = "Applications", description = "From the borrower's wish to the bank's decision")
public class SecurityResource {

    private final SecurityService service;
    private final Securities securities;

    SecurityResource(SecurityService service, Securities securities) {
        this.service = service;
        this.securities = securities;
    }

    /** A thing that stands behind the loan. */
    @Schema(name = "GiveCollateral", examples = """
                    {"kind": "MACHINERY", "description": "Dos telares", "value": {"amount": "1500.00",
                    "currency": "USD"}, "valuedOn": "2003-03-20", "evidence": "Avalúo 17"}""")
    public record GiveCollateral(
            @NotNull Collateral.Kind kind,
            @NotBlank @Size(max = 300) String description,
            @NotNull @Valid Money value,
            @NotNull LocalDate valuedOn,
            @NotBlank @Size(max = 300) String evidence) {}

    /** A person who answers for the loan. */
    @Schema(name = "GiveGuarantee", examples = """
                    {"personId": "0197b7a0-0000-7000-8000-000000000004", "relation": "Hermana", "amount":
                    {"amount": "1031.00", "currency": "USD"}, "signedOn": "2003-03-20", "evidence": "Contrato 9"}""")
    public record GiveGuarantee(
            @NotNull UUID personId,
            @NotBlank @Size(max = 60) String relation,
            @NotNull @Valid Money amount,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 300) String evidence) {}

    @POST
    @Path("/{id}/collateral")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Collateral.class, responseCode = "201")
    @Operation(summary = "Record collateral", description = "Until the bank decides; the next assessment counts it")
    public Response give(@PathParam("id") UUID id, @NotNull @Valid GiveCollateral command) {
        return service.give(id, command).toResponse();
    }

    @GET
    @Path("/{id}/collateral")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.AUDITOR, Roles.ADMIN})
    @APIResponseSchema(CollateralPage.class)
    @Operation(summary = "List collateral", description = "Of one application, oldest first")
    public Page<Collateral> collateral(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.of(securities.collateral(id, page), page, Collateral::id, each -> each);
    }

    @POST
    @Path("/{id}/guarantors")
    @MovesMoney
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = Guarantor.class, responseCode = "201")
    @Operation(summary = "Record a personal guarantor", description = "A known person, once an application")
    public Response guarantee(@PathParam("id") UUID id, @NotNull @Valid GiveGuarantee command) {
        return service.guarantee(id, command).toResponse();
    }

    @GET
    @Path("/{id}/guarantors")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.AUDITOR, Roles.ADMIN})
    @APIResponseSchema(GuarantorPage.class)
    @Operation(summary = "List personal guarantors", description = "Of one application, oldest first")
    public Page<Guarantor> guarantors(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.of(securities.guarantors(id, page), page, Guarantor::id, each -> each);
    }
}
