package org.ayni.credit.maturity;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pledged deposit that ends, unless it is renewed, before the longest open loan of its window is over and the time to
 * claim has passed (design rule 5).
 *
 * @param amount of its certificate
 * @param endsOn the first day on which it secures nothing
 * @param neededUntil last due date + claim trigger + deadline of the loan that needs cover the longest
 * @param exposureLacking what of the principal in use now exceeds the leverage of what lasts beyond {@code endsOn}
 * @param coverLacking what of the cover in use now nothing that lasts beyond {@code endsOn} backs; zero when the fund's
 *     agreement does not demand full backing
 */
@Schema(name = "CoverAlert")
public record CoverAlert(
        UUID depositId,
        UUID fundId,
        UUID bankId,
        Money amount,
        LocalDate endsOn,
        LocalDate neededUntil,
        Money exposureLacking,
        Money coverLacking) {}
