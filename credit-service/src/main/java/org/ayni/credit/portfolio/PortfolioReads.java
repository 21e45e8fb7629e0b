package org.ayni.credit.portfolio;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ayni.credit.day.LiveDays;
import org.ayni.credit.day.LoanDay;
import org.ayni.credit.day.LoanDays;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.portfolio.PortfolioView.Difference;
import org.ayni.credit.portfolio.PortfolioView.Dimension;
import org.ayni.credit.portfolio.PortfolioView.Group;
import org.ayni.credit.portfolio.PortfolioView.View;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the portfolio of a fund; a bank sees its own loans only. */
@Singleton
class PortfolioReads {

    private final Jdbi sql;
    private final Funds funds;
    private final LoanDays closed;
    private final LiveDays live;
    private final Caller caller;
    private final BusinessClock clock;

    PortfolioReads(Jdbi sql, Funds funds, LoanDays closed, LiveDays live, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.funds = funds;
        this.closed = closed;
        this.live = live;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was fixed of a loan at approval. */
    public record Fixed(
            UUID id,
            String borrower,
            @Nullable String consortium,
            @Nullable String sector,
            @Nullable String municipality,
            String product,
            String bank) {

        @Nullable
        String key(Dimension by) {
            return switch (by) {
                case consortium -> consortium;
                case sector -> sector;
                case municipality -> municipality;
                case product -> product;
                case bank -> bank;
            };
        }
    }

    PortfolioView read(UUID fundId, @Nullable LocalDate asOf, View view, @Nullable Dimension by) {
        Fund fund = funds.get(fundId);
        Currency currency = Currency.getInstance(fund.currency());
        LocalDate day = asOf == null ? clock.today() : asOf;
        Optional<List<LoanDay>> kept = closed.closed(fundId, day);
        List<LoanDay> then = own(kept.orElseGet(() -> live.at(fundId, day, true)));
        List<LoanDay> now = own(live.at(fundId, day, false));
        List<LoanDay> shown = view == View.REPORTED ? then : now;
        Map<UUID, Fixed> fixed = fixed(fundId);
        PortfolioFigures reported = PortfolioFigures.of(then, currency);
        PortfolioFigures restated = PortfolioFigures.of(now, currency);
        return new PortfolioView(
                fundId,
                day,
                view == View.REPORTED ? day : clock.today(),
                kept.isPresent(),
                view,
                reported,
                restated,
                Difference.of(reported, restated),
                concentration(shown, fixed),
                by,
                by == null
                        ? List.of()
                        : groups(shown, currency, row -> of(fixed, row).key(by)));
    }

    private List<LoanDay> own(List<LoanDay> rows) {
        Optional<UUID> bank = caller.bank();
        return rows.stream()
                .filter(LoanDay::counts)
                .filter(row -> bank.map(row.bankId()::equals).orElse(true))
                .toList();
    }

    private static Concentration concentration(List<LoanDay> rows, Map<UUID, Fixed> fixed) {
        return Concentration.of(rows.stream()
                .collect(Collectors.groupingBy(
                        row -> of(fixed, row).borrower(),
                        Collectors.reducing(BigDecimal.ZERO, LoanDay::outstanding, BigDecimal::add)))
                .values());
    }

    private static List<Group> groups(List<LoanDay> rows, Currency currency, Function<LoanDay, @Nullable String> key) {
        Map<Optional<String>, List<LoanDay>> byKey =
                rows.stream().collect(Collectors.groupingBy(row -> Optional.ofNullable(key.apply(row))));
        return byKey.entrySet().stream()
                .map(each -> new Group(each.getKey().orElse(null), PortfolioFigures.of(each.getValue(), currency)))
                .sorted(Comparator.comparing(Group::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Fixed of(Map<UUID, Fixed> fixed, LoanDay row) {
        Fixed it = fixed.get(row.loanId());
        if (it == null) {
            throw new IllegalStateException("no loan " + row.loanId());
        }
        return it;
    }

    private Map<UUID, Fixed> fixed(UUID fundId) {
        return sql
                .withHandle(db -> db.createQuery("""
                        select id, coalesce(person_id, consortium_id)::text as borrower,
                          consortium_id::text as consortium, sector, municipality, product_id::text as product,
                          bank_id::text as bank
                        from loan where fund_id = :fund""")
                        .bind("fund", fundId)
                        .mapTo(Fixed.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Fixed::id, Function.identity()));
    }
}
