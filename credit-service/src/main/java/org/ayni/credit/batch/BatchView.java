package org.ayni.credit.batch;

import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a batch is; it is done when nothing is pending. Sent again with the same key it goes on where it stopped. */
@Schema(name = "RepaymentBatch")
public record BatchView(UUID id, int lines, int posted, int alreadyPosted, int refused, int pending) {

    /** What became of a line. */
    @Schema(name = "RepaymentLineResult")
    public enum Result {
        PENDING,
        POSTED,
        ALREADY_POSTED,
        REFUSED
    }

    /**
     * The result of one line.
     *
     * @param number counts the lines of the file from 1
     * @param transaction where the repayment is, of this or of an earlier request
     * @param problem the type of the refusal
     */
    @Schema(name = "RepaymentLine")
    public record LineView(
            int number,
            UUID loanId,
            Money amount,
            String bankReference,
            Result result,
            @Nullable String transaction,
            @Nullable String problem,
            @Nullable String detailEs,
            @Nullable String detailEn) {}

    /** One page of results, in file order. */
    @Schema(name = "RepaymentLinePage")
    public record LinePage(List<LineView> items, @Nullable String nextCursor) {}
}
