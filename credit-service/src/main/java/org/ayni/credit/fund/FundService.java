package org.ayni.credit.fund;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.credit.approval.ApprovalRequests;
import org.ayni.credit.approval.FourEyes;
import org.ayni.credit.limit.ExposureLimit;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** Establishes funds and changes what is agreed about them, in one transaction each. */
@Singleton
public class FundService implements FourEyes {

    private static final String KIND = "FUND_POLICY_CHANGE";

    private final Funds funds;
    private final Policies policies;
    private final WindowLimits limits;
    private final ApprovalRequests approvals;
    private final Commands commands;
    private final ObjectMapper json;

    FundService(
            Funds funds,
            Policies policies,
            WindowLimits limits,
            ApprovalRequests approvals,
            Commands commands,
            ObjectMapper json) {
        this.funds = funds;
        this.policies = policies;
        this.limits = limits;
        this.approvals = approvals;
        this.commands = commands;
        this.json = json;
    }

    @Transactional
    public Answer establish(EstablishFund command) {
        return commands.once(command, () -> {
            LocalDate on = command.policy().effectiveOn();
            commands.notAfterToday("policy.effectiveOn", on);
            command.policy().mustBeConsistent("policy.");
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
            commands.tell(new FundEvent.FundEstablished(fund.id(), name, fund.name(), fund.currency(), on));
            return Answer.created("/v1/funds/" + fund.id(), fund.version(), view);
        });
    }

    /** Asks for another person's yes to a new agreement; what is against a rule is refused at once (rule 70). */
    @Transactional
    public Answer changePolicy(UUID fundId, FundPolicy agreed) {
        return commands.once(agreed, () -> {
            Fund fund = funds.lock(fundId);
            commands.onVersion(fund.version());
            mustBeNext(fund, funds.policies(fundId), agreed);
            return approvals.ask(KIND, fundId, agreed);
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> confirmers() {
        return Set.of(Roles.CREDIT_COMMITTEE, Roles.ADMIN);
    }

    /** A second person confirmed: loans keep what they copied at approval, windows change on its day (rule 10). */
    @Override
    public Answer run(UUID fundId, String commandJson) {
        FundView view = change(funds.lock(fundId), read(commandJson));
        return Answer.created("/v1/funds/" + fundId, view.version(), view);
    }

    private FundView change(Fund before, FundPolicy agreed) {
        List<FundPolicy> known = funds.policies(before.id());
        mustBeNext(before, known, agreed);
        limits.lockAll(before.id());
        Fund after = before.changed();
        funds.update(after);
        policies.insert(after, agreed);
        FundView view = FundView.of(after, funds.policies(after.id()));
        commands.audit(subject(after.id()), "change-policy", FundView.of(before, known), view);
        commands.tell(new FundEvent.FundPolicyChanged(
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

    private static void mustBeNext(Fund fund, List<FundPolicy> known, FundPolicy agreed) {
        agreed.mustBeConsistent("");
        if (agreed.fundingModel() != known.getLast().fundingModel()) {
            throw FundProblem.FUNDING_MODEL_FIXED.problem(
                    "fundingModel",
                    "Es " + known.getLast().fundingModel() + " desde el comienzo",
                    "It has been " + known.getLast().fundingModel() + " from the beginning");
        }
        LocalDate last = known.getLast().effectiveOn();
        if (!agreed.effectiveOn().isAfter(last)) {
            throw FundProblem.LATER_POLICY_AGREED.problem(
                    "effectiveOn", "La última política rige desde " + last, "The last policy is in force from " + last);
        }
        agreed.limits().stream()
                .map(ExposureLimit::amount)
                .filter(Objects::nonNull)
                .forEach(fund::own);
    }

    private FundPolicy read(String commandJson) {
        try {
            return json.readValue(commandJson, FundPolicy.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
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
