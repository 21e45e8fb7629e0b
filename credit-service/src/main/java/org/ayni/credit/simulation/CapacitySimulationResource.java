package org.ayni.credit.simulation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.position.FundPosition;
import org.ayni.credit.position.PositionReads;
import org.ayni.credit.simulation.CapacitySimulation.Plan;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a plan fits a fund; nothing is kept. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/funds")
@Tag(name = "Simulations", description = "Whether a plan of lending fits a fund")
public class CapacitySimulationResource {

    private static final int MONTHS_TO_DEFAULT = 3;

    private final Funds funds;
    private final PositionReads positions;

    CapacitySimulationResource(Funds funds, PositionReads positions) {
        this.funds = funds;
        this.positions = positions;
    }

    @POST
    @Path("/{id}/capacity-simulations")
    @RolesAllowed({
        Roles.PROGRAMME_OFFICER,
        Roles.CREDIT_OFFICER,
        Roles.CREDIT_COMMITTEE,
        Roles.PARTNER_BANK,
        Roles.ADMIN
    })
    @Operation(
            summary = "Simulate a plan of lending",
            description = "Month by month against what is pledged today; without openingUse from an empty portfolio")
    public CapacitySimulationView simulate(@PathParam("id") UUID id, @NotNull @Valid SimulateCapacity plan) {
        Fund fund = funds.get(id);
        FundPosition position = positions.position(id, plan.bankId(), null);
        Money zero = Money.zero(position.pledged().currency());
        return CapacitySimulation.run(
                funds.policy(id, position.asOf()),
                position.pledged(),
                new Plan(
                        plan.loansPerMonth(),
                        positive(fund.own(plan.meanAmount())),
                        plan.termMonths(),
                        plan.months(),
                        Objects.requireNonNullElse(plan.lossRatePercent(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(plan.monthsToDefault(), MONTHS_TO_DEFAULT),
                        plan.openingUse() == null ? zero : notNegative(fund.own(plan.openingUse()))));
    }

    private static Money positive(Money amount) {
        if (!amount.isPositive()) {
            throw CommonProblem.INVALID_FIELD.problem("meanAmount", "Debe ser mayor que cero", "Must be above zero");
        }
        return amount;
    }

    private static Money notNegative(Money amount) {
        if (amount.isNegative()) {
            throw CommonProblem.INVALID_FIELD.problem("openingUse", "No puede ser negativo", "Cannot be negative");
        }
        return amount;
    }
}
