package org.ayni.consortia.diagnosis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.DiagnosisCompleted;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A completed diagnosis of a consortium, or of one of its enterprises.
 *
 * @param needs by priority, each priority and each code once
 */
@Schema(name = "Diagnosis")
public record Diagnosis(
        UUID id,
        @Nullable String externalId,
        UUID consortiumId,
        @Nullable UUID enterpriseId,
        LocalDate completedOn,
        String instrumentVersion,
        List<Need> needs,
        CreditCapacity creditCapacity) {

    static Diagnosis complete(CompleteDiagnosis command, FactTime time) {
        Set<Object> seen = new HashSet<>();
        List<Need> needs = command.needs();
        for (int i = 0; i < needs.size(); i++) {
            if (!seen.add(needs.get(i).code()) || !seen.add(needs.get(i).priority())) {
                throw CommonProblem.INVALID_FIELD.problem(
                        "needs[" + i + "]", "Repite un código o una prioridad", "It repeats a code or a priority");
            }
        }
        CreditCapacity capacity = command.creditCapacity();
        return new Diagnosis(
                Ids.next(),
                command.externalId(),
                command.consortiumId(),
                command.enterpriseId(),
                time.validOn(),
                Texts.required("instrumentVersion", command.instrumentVersion()),
                needs.stream().sorted(Comparator.comparing(Need::priority)).toList(),
                capacity == null ? new CreditCapacity(null, null, null, List.of()) : capacity.checked());
    }

    DiagnosisCompleted completed() {
        Money income = creditCapacity.monthlyIncome();
        return new DiagnosisCompleted(
                id,
                consortiumId,
                enterpriseId,
                completedOn,
                instrumentVersion,
                needs.stream().map(Need::code).toList(),
                income == null ? null : income.amount(),
                income == null ? null : income.currency().getCurrencyCode());
    }
}
