package org.ayni.credit.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fund's loans at the end of a day (design rule 22).
 *
 * @param closed whether the day is closed, so that REPORTED never changes any more
 * @param view which of the two the groups and the concentration are of
 * @param reported by what was booked by that day: the close's own figures once it is closed
 * @param restated by what is known today
 * @param difference restated less reported
 * @param groups by the dimension that was asked for; the key is null where a loan has none
 */
@Schema(name = "Portfolio")
public record PortfolioView(
        UUID fundId,
        LocalDate asOf,
        LocalDate knownAt,
        boolean closed,
        View view,
        PortfolioFigures reported,
        PortfolioFigures restated,
        Difference difference,
        Concentration concentration,
        @Nullable Dimension by,
        List<Group> groups) {

    /** By what was known then, or by what is known today. */
    @Schema(name = "PortfolioView")
    public enum View {
        REPORTED,
        RESTATED
    }

    /** What loans are grouped by: as it was fixed at approval (design rule 64). */
    @Schema(name = "PortfolioDimension")
    @SuppressWarnings("checkstyle:ConstantName")
    public enum Dimension {
        consortium,
        sector,
        municipality,
        product,
        bank
    }

    /** What became known since. */
    @Schema(name = "PortfolioDifference")
    public record Difference(Money outstanding, Money par1, Money par30, Money par90, Money provision) {

        static Difference of(PortfolioFigures reported, PortfolioFigures restated) {
            return new Difference(
                    restated.outstanding().minus(reported.outstanding()),
                    restated.par1().amount().minus(reported.par1().amount()),
                    restated.par30().amount().minus(reported.par30().amount()),
                    restated.par90().amount().minus(reported.par90().amount()),
                    restated.provision().minus(reported.provision()));
        }
    }

    /** The loans of one key. */
    @Schema(name = "PortfolioGroup")
    public record Group(@Nullable String key, PortfolioFigures figures) {}
}
