package org.ayni.credit.claim;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Reads claims; a bank sees its own. */
@Singleton
class ClaimReads {

    private final GuaranteeClaims claims;
    private final ClaimCommands desk;
    private final Caller caller;

    ClaimReads(GuaranteeClaims claims, ClaimCommands desk, Caller caller) {
        this.claims = claims;
        this.desk = desk;
        this.caller = caller;
    }

    ClaimView get(UUID id) {
        return ClaimView.of(desk.visible(id));
    }

    Page<ClaimView> list(@Nullable ClaimStatus status, @Nullable UUID loanId, @Nullable UUID fundId, PageRequest page) {
        GuaranteeClaims.Filter filter =
                new GuaranteeClaims.Filter(status, loanId, fundId, caller.bank().orElse(null));
        return Page.of(claims.list(filter, page), page, GuaranteeClaim::id, ClaimView::of);
    }
}
