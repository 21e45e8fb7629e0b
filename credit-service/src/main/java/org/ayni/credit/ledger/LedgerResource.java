package org.ayni.credit.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Roles;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads of the books; a partner bank has none. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/ledger")
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.CREDIT_OFFICER,
    Roles.CREDIT_COMMITTEE,
    Roles.VERIFIER,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.INTEGRATION
})
@Tag(name = "Ledger", description = "The fund's books: double entry, immutable")
public class LedgerResource {

    private final TrialBalances books;
    private final HledgerExport hledger;
    private final BusinessClock clock;

    LedgerResource(TrialBalances books, HledgerExport hledger, BusinessClock clock) {
        this.books = books;
        this.hledger = hledger;
        this.clock = clock;
    }

    /** One posting: what is debited, what is credited, and why. */
    @Schema(name = "LedgerEntry")
    public record EntryView(
            UUID id,
            UUID journalId,
            String kind,
            UUID causeId,
            LocalDate validOn,
            LocalDate bookedOn,
            String debit,
            String credit,
            Money amount,
            @Nullable UUID bankId,
            @Nullable UUID depositId,
            @Nullable UUID loanId) {

        static EntryView of(TrialBalances.Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.journalId(),
                    entry.kind(),
                    entry.causeId(),
                    entry.validOn(),
                    entry.bookedOn(),
                    entry.debit(),
                    entry.credit(),
                    Money.of(entry.amount(), entry.currency()),
                    entry.bankId(),
                    entry.depositId(),
                    entry.loanId());
        }
    }

    /** One page of postings. */
    @Schema(name = "LedgerEntryPage")
    public record EntryPage(List<EntryView> items, @Nullable String nextCursor) {}

    @GET
    @Path("/trial-balance")
    @Operation(
            summary = "Trial balance of a fund",
            description = "Balances by booking date; the debit and credit totals are equal")
    public TrialBalanceView trialBalance(
            @QueryParam("fundId") @Nullable UUID fundId, @QueryParam("asOf") @Nullable LocalDate asOf) {
        UUID fund = required(fundId);
        Currency currency = Currency.getInstance(currencyOf(fund));
        LocalDate date = asOf == null ? clock.today() : asOf;
        return TrialBalanceView.of(date, currency, books.balances(fund, date));
    }

    @GET
    @Path("/entries")
    @APIResponseSchema(EntryPage.class)
    @Operation(summary = "List the postings of a fund", description = "Oldest first; a posting is one row")
    public Page<EntryView> entries(@QueryParam("fundId") @Nullable UUID fundId, @BeanParam PageRequest page) {
        UUID fund = required(fundId);
        currencyOf(fund);
        return Page.of(books.entries(fund, page), page, TrialBalances.Entry::id, EntryView::of);
    }

    @GET
    @Path("/export")
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponse(
            responseCode = "200",
            description = "A journal of hledger",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @Operation(
            summary = "Export the books of a fund",
            description = "In hledger's journal format, by booking date from and to, both included")
    public StreamingOutput export(
            @QueryParam("fundId") @Nullable UUID fundId,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        UUID fund = required(fundId);
        HledgerExport.Span span = new HledgerExport.Span(fund, currencyOf(fund), from, to);
        return out -> hledger.write(span, out);
    }

    private String currencyOf(UUID fund) {
        return books.currencyOf(fund).orElseThrow(() -> Problem.notFound("fund", fund));
    }

    private static UUID required(@Nullable UUID fundId) {
        if (fundId == null) {
            throw CommonProblem.INVALID_PARAMETER.problem("fundId", "Indique el fondo", "Name the fund");
        }
        return fundId;
    }
}
