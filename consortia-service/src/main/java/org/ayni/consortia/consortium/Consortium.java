package org.ayni.consortia.consortium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.consortium.ConsortiumStatus.Action;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumStatusChanged;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * A group of enterprises that produce and sell together. Each verb answers the consortium as it is afterwards, or
 * refuses.
 *
 * @param nameVariants other spellings under which it is known; never the name itself
 * @param cohort the group of the programme it belongs to, from 1
 * @param statusOn since when it has its status
 */
public record Consortium(
        UUID id,
        String name,
        List<String> nameVariants,
        String sector,
        String municipality,
        @Nullable Integer cohort,
        LegalForm legalForm,
        ConsortiumStatus status,
        LocalDate statusOn,
        @Nullable LocalDate foundedOn,
        LocalDate registeredOn,
        @Nullable String externalId,
        int version) {

    /** A new consortium is IDENTIFIED; until it says otherwise it is an informal association. */
    static Consortium register(RegisterConsortium command, FactTime time) {
        FactTime.mustNotBeAfter(time.bookedOn(), "foundedOn", command.foundedOn());
        Consortium named = new Consortium(
                Ids.next(),
                Texts.required("name", command.name()),
                List.of(),
                Texts.required("sector", command.sector()),
                Texts.required("municipality", command.municipality()),
                command.cohort(),
                command.legalForm() == null ? LegalForm.INFORMAL_ASSOCIATION : command.legalForm(),
                ConsortiumStatus.IDENTIFIED,
                time.validOn(),
                command.foundedOn(),
                time.validOn(),
                command.externalId(),
                1);
        List<String> variants = command.nameVariants() == null ? List.of() : command.nameVariants();
        for (int i = 0; i < variants.size(); i++) {
            named = named.withVariant("nameVariants[" + i + "]", variants.get(i), named.version);
        }
        return named;
    }

    /** Adds a spelling; 409 {@code already-exists} when it is known. */
    Consortium addNameVariant(String variant) {
        return withVariant("name", variant, version + 1);
    }

    /**
     * One step of the life cycle.
     *
     * @param field the request's date field, named in a refusal
     * @param on the day of the step, not before the step before it
     * @param newForm the legal form it takes with this step, null to keep it
     */
    Consortium move(Action action, String field, LocalDate on, @Nullable LegalForm newForm) {
        ConsortiumStatus next = status.after(action);
        FactTime.mustNotBeBefore(statusOn, field, on);
        return new Consortium(
                id,
                name,
                nameVariants,
                sector,
                municipality,
                cohort,
                newForm == null ? legalForm : newForm,
                next,
                on,
                foundedOn,
                registeredOn,
                externalId,
                version + 1);
    }

    ConsortiumRegistered registered() {
        return new ConsortiumRegistered(
                id, name, sector, municipality, cohort, legalForm.name(), status.name(), foundedOn, registeredOn);
    }

    ConsortiumStatusChanged statusChanged(ConsortiumStatus from) {
        return new ConsortiumStatusChanged(id, from.name(), status.name(), legalForm.name(), statusOn);
    }

    private Consortium withVariant(String field, String variant, int newVersion) {
        String text = Texts.required(field, variant);
        if (text.equals(name) || nameVariants.contains(text)) {
            throw CommonProblem.ALREADY_EXISTS.problem(
                    field, "El nombre «" + text + "» ya está registrado", "The name '" + text + "' is already known");
        }
        List<String> variants = new ArrayList<>(nameVariants);
        variants.add(text);
        return new Consortium(
                id,
                name,
                List.copyOf(variants),
                sector,
                municipality,
                cohort,
                legalForm,
                status,
                statusOn,
                foundedOn,
                registeredOn,
                externalId,
                newVersion);
    }
}
