package org.ayni.credit.product;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.credit.product.LoanProductResource.OfferLoanProduct;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;

/** Offers products. */
@Singleton
class LoanProductService {

    private final LoanProducts products;
    private final Commands commands;

    LoanProductService(LoanProducts products, Commands commands) {
        this.products = products;
        this.commands = commands;
    }

    @Transactional
    public Answer offer(OfferLoanProduct command) {
        return commands.once(command, () -> {
            commands.notAfterToday("terms.validOn", command.terms().validOn());
            command.terms().minimumAmount().same(command.terms().maximumAmount());
            LoanProduct product = new LoanProduct(Ids.next(), 1, command.externalId(), command.terms());
            products.insert(product);
            commands.audit("loan-product/" + product.id(), "offer", null, product);
            return Answer.created("/v1/loan-products/" + product.id(), product.version(), product);
        });
    }
}
