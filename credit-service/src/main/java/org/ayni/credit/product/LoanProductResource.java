package org.ayni.credit.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.http.Answer;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The loan products. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/loan-products")
@Tag(name = "Products", description = "What may be lent, and on which terms")
public class LoanProductResource {

    private final LoanProductService service;
    private final LoanProducts products;

    LoanProductResource(LoanProductService service, LoanProducts products) {
        this.service = service;
        this.products = products;
    }

    /** A product to offer. */
    @Schema(name = "OfferLoanProduct", examples = """
                    {"externalId": "PRODUCT-1", "terms": {"name": "Crédito productivo", "programme": "GUARANTEE",
                    "minimumAmount": {"amount": "100.00", "currency": "USD"},
                    "maximumAmount": {"amount": "25000.00", "currency": "USD"}, "minimumInstalments": 1,
                    "maximumInstalments": 36, "annualRatePercent": "11.5", "interestMethod": "DECLINING_BALANCE",
                    "amortization": "EQUAL_INSTALMENTS", "dayCount": "30/360",
                    "frequency": {"every": 1, "unit": "MONTH"}, "minimumRating": "C", "thinFile": "CLEAR",
                    "incomeSharePercent": "40", "votesRequired": 2, "validOn": "2001-09-27",
                    "source": "ASSUMPTION", "conditions": {"recalculation": "DAILY", "payoffInterest": "TO_DATE",
                    "overpayment": "HOLD", "prepayment": "NEXT_INSTALMENT", "toleranceDays": 0,
                    "toleranceAmount": "0", "due": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"],
                    "inAdvance": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"], "penalty": {"percent": "1.5",
                    "base": "PRINCIPAL", "graceDays": 5, "every": "ONCE"}}}}""")
    public record OfferLoanProduct(
            @Nullable @Size(min = 1, max = 100) String externalId,
            @NotNull @Valid LoanProduct.Terms terms) {}

    /** One page of products. */
    @Schema(name = "LoanProductPage")
    public record LoanProductPage(
            List<LoanProduct> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = LoanProduct.class, responseCode = "201")
    @Operation(
            summary = "Offer a loan product",
            description = "Ranges of amount and term, rate, day count, rules; none of its loans above the legal cap")
    public Response offer(@NotNull @Valid OfferLoanProduct command) {
        return service.offer(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(LoanProduct.class)
    @Operation(summary = "Read a loan product", description = "With its terms")
    public Response get(@PathParam("id") UUID id) {
        LoanProduct product = products.find(id).orElseThrow(() -> Problem.notFound("loan product", id));
        return Answer.changed(product.version(), product).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(LoanProductPage.class)
    @Operation(summary = "List loan products", description = "Oldest first; externalId finds one")
    public Page<LoanProduct> list(@QueryParam("externalId") @Nullable String externalId, @BeanParam PageRequest page) {
        return Page.of(products.list(externalId, page), page, LoanProduct::id, product -> product);
    }
}
