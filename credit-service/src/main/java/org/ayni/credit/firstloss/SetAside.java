package org.ayni.credit.firstloss;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.provision.ProvisionScale;
import org.ayni.kit.money.Money;

/**
 * What is set aside for loans, asked one after another (design rule 62): each rating's part of what is at risk. For
 * first losses the fund never sets aside more than the pool of the window; when that is used up, later loans have
 * nothing.
 */
public final class SetAside {

    private final ProvisionScale scale;
    private final Function<Contract, Money> pool;
    private final Map<Window, Money> left = new HashMap<>();

    private record Window(UUID fundId, UUID bankId) {}

    /** @param pool what the window of a first-loss contract has left at the first of its loans */
    public SetAside(ProvisionScale scale, Function<Contract, Money> pool) {
        this.scale = scale;
        this.pool = pool;
    }

    /** By the lender, for what the fund does not cover. */
    public Money byLender(String rating, Money atRisk) {
        return scale.of(rating, atRisk);
    }

    /** By the fund, for the cover of a contract; under FIRST_LOSS it is taken from the window's pool. */
    public Money byFund(Contract contract, String rating, Money cover) {
        Money wanted = scale.of(rating, cover);
        if (contract.policy().coverMode() != CoverMode.FIRST_LOSS) {
            return wanted;
        }
        Window window = new Window(contract.fundId(), contract.bankId());
        Money room = left.computeIfAbsent(window, first -> pool.apply(contract));
        Money taken = wanted.compareTo(room) < 0 ? wanted : room;
        left.put(window, room.minus(taken));
        return taken;
    }
}
