package org.ayni.reporting.dashboard.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Remark;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.indicator.Status;
import org.jspecify.annotations.Nullable;

/** An indicator in the table: counted the report's way and by our own rule. */
public record TableRow(
        String code,
        String title,
        String href,
        State state,
        String stateText,
        String unit,
        String target,
        Cell report,
        Cell record,
        @Nullable Remark remark) {

    /** A value with its percent of the target and its status. */
    public record Cell(String value, String exact, String percent, String exactPercent, String status) {

        static Cell of(
                @Nullable BigDecimal number,
                @Nullable String percent,
                BigDecimal target,
                Status status,
                Writing writing) {
            BigDecimal exact = number == null || percent == null
                    ? null
                    : number.movePointRight(2).divide(target, java.math.MathContext.DECIMAL64);
            return new Cell(
                    writing.count(number),
                    Writing.exact(number),
                    writing.percentOfTarget(exact, 2),
                    percent == null ? "" : percent,
                    writing.words().status(status));
        }
    }

    /** All indicators. */
    public static List<TableRow> all(Figures all, PageQuery query, Writing writing) {
        return all.framework().indicators().stream()
                .map(each -> of(each, all, query, writing))
                .toList();
    }

    private static TableRow of(Indicator it, Figures all, PageQuery query, Writing writing) {
        ResultRow row = ResultRow.of(it, all, writing.english());
        State state = State.of(row.report().light());
        return new TableRow(
                it.code(),
                Remark.title(it, writing),
                query.link("/indicators/" + it.code()).toString(),
                state,
                writing.words().state(state),
                it.unitText().in(writing.english()),
                writing.count(it.target()),
                Cell.of(
                        row.report().value(),
                        row.report().percentOfTarget(),
                        it.target(),
                        row.report().status(),
                        writing),
                Cell.of(
                        row.record().value(),
                        row.record().percentOfTarget(),
                        it.target(),
                        row.record().status(),
                        writing),
                Remark.of(row, it, all::figure, writing));
    }
}
