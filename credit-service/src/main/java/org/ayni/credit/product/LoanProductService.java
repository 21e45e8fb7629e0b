package org.ayni.credit.product;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.credit.calendar.HolidayCalendars;
import org.ayni.credit.product.LoanProduct.Terms;
import org.ayni.credit.product.LoanProductResource.OfferLoanProduct;
import org.ayni.credit.schedule.ScheduleTerms.WorkingDays;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;

/** Offers products. */
@Singleton
class LoanProductService {

    private final LoanProducts products;
    private final HolidayCalendars calendars;
    private final CapChecks caps;
    private final Commands commands;

    LoanProductService(LoanProducts products, HolidayCalendars calendars, CapChecks caps, Commands commands) {
        this.products = products;
        this.calendars = calendars;
        this.caps = caps;
        this.commands = commands;
    }

    @Transactional
    public Answer offer(OfferLoanProduct command) {
        return commands.once(command, () -> {
            commands.notAfterToday("terms.validOn", command.terms().validOn());
            LoanProduct product = product(command);
            products.insert(product);
            commands.audit("loan-product/" + product.id(), "offer", null, product);
            return Answer.created("/v1/loan-products/" + product.id(), product.version(), product);
        });
    }

    private LoanProduct product(OfferLoanProduct command) {
        Terms terms = command.terms();
        terms.minimumAmount().same(terms.maximumAmount());
        WorkingDays days = calendars.workingDays("terms.calendarId", terms.calendarId());
        try {
            LoanProduct product = new LoanProduct(Ids.next(), 1, command.externalId(), terms, days);
            caps.requireWithin(product);
            return product;
        } catch (Problem impossible) {
            throw impossible.within("terms");
        }
    }
}
