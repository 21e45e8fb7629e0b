package org.ayni.credit.reference;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The register of bank references (design rule 69). Transactions of loans and remittances enter themselves, by triggers
 * of the schema: a row whose reference the bank has used before is not added.
 */
@Singleton
public class BankReferences {

    private static final String PATH = """
            select '/v1/loans/' || loan_id || '/transactions/' || id from loan_transaction
            where bank_id = :bank and bank_reference = :reference
            union all
            select '/v1/funds/' || fund_id || '/remittances' from remittance
            where bank_id = :bank and bank_reference = :reference""";

    private final Jdbi sql;

    BankReferences(Jdbi sql) {
        this.sql = sql;
    }

    /** Where the first use of a bank's reference is; remittances have the path of their list. */
    public Optional<String> pathOf(UUID bankId, @Nullable String reference) {
        return sql.withHandle(db -> db.createQuery(PATH)
                .bind("bank", bankId)
                .bind("reference", reference)
                .mapTo(String.class)
                .findFirst());
    }
}
