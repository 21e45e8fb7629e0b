package org.ayni.credit.fund;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fund with the policies agreed for it, oldest first. */
@Schema(name = "Fund")
public record FundView(
        UUID id, int version, @Nullable String externalId, String name, String currency, List<FundPolicy> policies) {

    /** One page of funds. */
    @Schema(name = "FundPage")
    public record FundPage(List<FundView> items, @Nullable String nextCursor) {}

    static FundView of(Fund fund, List<FundPolicy> policies) {
        return new FundView(fund.id(), fund.version(), fund.externalId(), fund.name(), fund.currency(), policies);
    }
}
