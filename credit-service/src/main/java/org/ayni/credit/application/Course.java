package org.ayni.credit.application;

import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.application.LoanApplication.Offer;
import org.ayni.credit.eligibility.Assessment.Overridden;
import org.ayni.credit.policy.LendingPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an application has come, and until when it may stay there.
 *
 * @param bookedOn the business date on which it was taken in; its time runs from here
 * @param since the day on which its state began
 * @param lapsesOn the last day on which it takes a command in its state
 * @param endorsedOn the day of the committee's yes; null without one that still holds
 * @param approved the terms on which the bank said yes
 * @param overrides what two people overrode, as long as the request is not amended
 * @param ending who ended it and why
 */
public record Course(
        LocalDate bookedOn,
        LocalDate since,
        LocalDate lapsesOn,
        @Nullable LocalDate endorsedOn,
        @Nullable Offer approved,
        List<Overridden> overrides,
        @Nullable Ending ending) {

    /**
     * Who said no, and why.
     *
     * @param by OFFICER, COMMITTEE, BANK, APPLICANT or CLOCK
     */
    @Schema(name = "ApplicationEnding")
    public record Ending(String by, String code, String reason, LocalDate on) {}

    static Course begun(LocalDate today, LendingPolicy policy) {
        return new Course(today, today, today.plusDays(policy.terms().applicationDays()), null, null, List.of(), null);
    }

    Course at(ApplicationStatus before, ApplicationStatus after, LocalDate today, LocalDate newLapse) {
        return new Course(
                bookedOn,
                before == after ? since : today,
                before == after && after == ApplicationStatus.INELIGIBLE ? lapsesOn : newLapse,
                endorsedOn,
                approved,
                overrides,
                null);
    }

    Course endorsed(@Nullable LocalDate on) {
        return new Course(bookedOn, since, lapsesOn, on, approved, overrides, ending);
    }

    Course approved(Offer offer) {
        return new Course(bookedOn, since, lapsesOn, endorsedOn, offer, overrides, ending);
    }

    Course overriding(List<Overridden> all) {
        return new Course(bookedOn, since, lapsesOn, endorsedOn, approved, List.copyOf(all), ending);
    }

    Course ended(Ending how) {
        return new Course(bookedOn, how.on, lapsesOn, endorsedOn, approved, overrides, how);
    }
}
