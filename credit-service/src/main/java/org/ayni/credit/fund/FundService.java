package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Establishes funds and changes what is agreed about them, in one transaction each. */
@Singleton
public class FundService {

    private final Funds funds;
    private final Policies policies;
    private final WindowLimits limits;
    private final Commands commands;

    FundService(Funds funds, Policies policies, WindowLimits limits, Commands commands) {
        this.funds = funds;
        this.policies = policies;
        this.limits = limits;
        this.commands = commands;
    }

    @Transactional
    public Answer establish(EstablishFund command) {
        return commands.once(command, () -> {
            LocalDate on = command.policy().effectiveOn();
            commands.notAfterToday("policy.effectiveOn", on);
            Fund fund = new Fund(
                    Ids.next(),
                    1,
                    command.externalId(),
                    command.name(),
                    command.currency().name());
            funds.insert(fund, on);
            policies.insert(fund, command.policy());
            FundView view = FundView.of(fund, List.of(command.policy()));
            commands.audit(subject(fund.id()), "establish", null, view);
            String name = command.externalId() == null ? fund.id().toString() : command.externalId();
            commands.tell(new CreditEvent.FundEstablished(fund.id(), name, fund.name(), fund.currency(), on));
            return Answer.created("/v1/funds/" + fund.id(), fund.version(), view);
        });
    }

    /** A new agreement from a day on; loans keep what they copied at approval, windows change on that day (rule 10). */
    @Transactional
    public Answer changePolicy(UUID fundId, FundPolicy agreed) {
        return commands.once(agreed, () -> {
            Fund before = funds.lock(fundId);
            commands.onVersion(before.version());
            FundView view = change(before, agreed);
            return Answer.created("/v1/funds/" + fundId, view.version(), view);
        });
    }

    private FundView change(Fund before, FundPolicy agreed) {
        List<FundPolicy> known = funds.policies(before.id());
        if (!agreed.effectiveOn().isAfter(known.getLast().effectiveOn())) {
            throw FundProblem.LATER_POLICY_AGREED.problem(
                    "effectiveOn",
                    "La política vigente rige desde " + known.getLast().effectiveOn(),
                    "The last policy is in force from " + known.getLast().effectiveOn());
        }
        Fund after = before.changed();
        funds.update(after);
        policies.insert(after, agreed);
        FundView view = FundView.of(after, funds.policies(after.id()));
        commands.audit(subject(after.id()), "change-policy", FundView.of(before, known), view);
        commands.tell(new CreditEvent.FundPolicyChanged(
                after.id(),
                agreed.effectiveOn(),
                agreed.fundingModel().name(),
                agreed.leverage(),
                agreed.fullyBacked(),
                agreed.coverPercent(),
                agreed.source(),
                commands.today()));
        limits.applyPolicy(after.id(), commands.today());
        return view;
    }

    Answer get(UUID id) {
        Fund fund = funds.get(id);
        return Answer.changed(fund.version(), FundView.of(fund, funds.policies(id)));
    }

    Page<FundView> list(@Nullable String externalId, PageRequest page) {
        List<Fund> found = funds.list(externalId, page);
        Map<UUID, List<FundPolicy>> agreed =
                policies.of(found.stream().map(Fund::id).toList());
        return Page.of(found, page, Fund::id, fund -> FundView.of(fund, agreed.getOrDefault(fund.id(), List.of())));
    }

    private static String subject(UUID fundId) {
        return "fund/" + fundId;
    }
}
