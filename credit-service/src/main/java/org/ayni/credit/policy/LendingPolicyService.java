package org.ayni.credit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.ayni.credit.approval.ApprovalRequests;
import org.ayni.credit.approval.FourEyes;
import org.ayni.credit.policy.LendingPolicyResource.ChangeLendingPolicy;
import org.ayni.credit.product.LoanProducts;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Roles;

/** Changes the policy from a day on: one person asks, another confirms; what is running keeps its old answers. */
@Singleton
public class LendingPolicyService implements FourEyes {

    private static final String KIND = "LENDING_POLICY";

    private final LendingPolicies policies;
    private final LoanProducts products;
    private final ApprovalRequests approvals;
    private final Commands commands;
    private final ObjectMapper json;

    LendingPolicyService(
            LendingPolicies policies,
            LoanProducts products,
            ApprovalRequests approvals,
            Commands commands,
            ObjectMapper json) {
        this.policies = policies;
        this.products = products;
        this.approvals = approvals;
        this.commands = commands;
        this.json = json;
    }

    /** Asks for a change; 201 with the approval request. The new policy will have the request's {@code subjectId}. */
    @Transactional
    public Answer change(ChangeLendingPolicy command) {
        return commands.once(command, () -> {
            mustBeAllowed(command);
            return approvals.ask(KIND, Ids.next(), command);
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

    @Override
    public Answer run(UUID subjectId, String commandJson) {
        try {
            ChangeLendingPolicy command = json.readValue(commandJson, ChangeLendingPolicy.class);
            mustBeAllowed(command);
            LendingPolicy policy =
                    new LendingPolicy(subjectId, command.productId(), command.effectiveOn(), command.terms());
            policies.insert(policy);
            commands.audit("lending-policy/" + subjectId, "change", null, policy);
            return Answer.created("/v1/lending-policies/" + subjectId, policy);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void mustBeAllowed(ChangeLendingPolicy command) {
        if (command.effectiveOn().isBefore(commands.today())) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "effectiveOn",
                    "Una política no cambia el pasado; hoy es " + commands.today(),
                    "A policy does not change the past; today is " + commands.today());
        }
        Money above = command.terms().collateralAbove();
        if (above != null && !above.isPositive()) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "terms.collateralAbove", "Debe ser mayor que cero", "Must be above zero");
        }
        UUID productId = command.productId();
        if (productId != null && products.find(productId).isEmpty()) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "productId", "No existe ese producto", "There is no such product");
        }
    }
}
