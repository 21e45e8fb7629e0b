package org.ayni.testkit.rules.wrong;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.http.HttpClient;
import java.time.LocalDate;
import org.ayni.kit.problem.ProblemType;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Everything that the house forbids, in a package without package-info. */
final class Wrong {

    private Wrong() {}

    static class PriceManager {
        @Inject
        @Nullable
        Jdbi sql;

        @Nullable
        HttpClient client;

        double price;

        @Transactional
        LocalDate pay() {
            QuarkusTransaction.begin();
            return LocalDate.now();
        }
    }

    enum ForgottenProblem implements ProblemType {
        FORGOTTEN;

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String es() {
            return "";
        }

        @Override
        public String en() {
            return "";
        }
    }
}
