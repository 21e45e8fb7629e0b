package org.ayni.credit.maturity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a fund's loans at one bank need, and for how long: the rule of which of its deposits end too early.
 *
 * @param exposure principal reserved and committed
 * @param cover reserved, committed and claimed
 * @param neededUntil the day on which the longest open loan is over and the time to claim has passed
 */
record SecuredWindow(
        UUID fundId,
        UUID bankId,
        BigDecimal leverage,
        boolean fullyBacked,
        Money exposure,
        Money cover,
        LocalDate neededUntil) {

    /**
     * A pledged deposit of the window.
     *
     * @param endsOn the first day on which it secures nothing; null when it goes on by itself
     */
    record Pledge(UUID depositId, Money amount, @Nullable LocalDate endsOn) {

        boolean lasts(LocalDate beyond) {
            return endsOn == null || endsOn.isAfter(beyond);
        }
    }

    /** One for each deposit that ends while loans need it, the first to end first. */
    List<CoverAlert> alerts(List<Pledge> pledged) {
        return pledged.stream()
                .flatMap(pledge -> Stream.ofNullable(pledge.endsOn)
                        .filter(endsOn -> !endsOn.isAfter(neededUntil))
                        .map(endsOn -> alert(pledge, endsOn, pledged)))
                .sorted(Comparator.comparing(CoverAlert::endsOn).thenComparing(CoverAlert::depositId))
                .toList();
    }

    private CoverAlert alert(Pledge ending, LocalDate endsOn, List<Pledge> pledged) {
        Money lasting = pledged.stream()
                .filter(pledge -> pledge.lasts(endsOn))
                .map(Pledge::amount)
                .reduce(Money.zero(cover.currency()), Money::plus);
        Money capacity = Money.rounded(lasting.amount().multiply(leverage), cover.currency());
        return new CoverAlert(
                ending.depositId,
                fundId,
                bankId,
                ending.amount,
                endsOn,
                neededUntil,
                lacking(exposure, capacity),
                fullyBacked ? lacking(cover, lasting) : Money.zero(cover.currency()));
    }

    private static Money lacking(Money used, Money limit) {
        return used.compareTo(limit) > 0 ? used.minus(limit) : Money.zero(used.currency());
    }
}
