package org.ayni.reporting.dashboard.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Stream;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.overview.Statement.Tally;
import org.ayni.reporting.dashboard.visit.Place;
import org.ayni.reporting.dashboard.visit.Visit;
import org.ayni.reporting.dashboard.visit.Visits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /}: the overview. */
@Path("/")
@Produces(Visits.HTML)
public class OverviewResource {

    private final Visits visits;

    OverviewResource(Visits visits) {
        this.visits = visits;
    }

    /** The page. */
    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance overview(Frame frame, Overview page, List<Filter> filters, Links links);
    }

    /** A filter of the board. @param state null: all */
    public record Filter(@Nullable State state, String text, long count, String href, boolean current) {}

    /** Where the cards lead. */
    public record Links(PageQuery query) {
        public String to(String path) {
            return query.link(path).toString();
        }

        public String indicator(String code) {
            return query.link("/indicators/" + code).toString();
        }

        public String all() {
            return query.here().with("state", null).toString();
        }
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String show(@BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.OVERVIEW, query);
        State only = query.state == null ? null : Choice.of(State.class, "state", query.state);
        return visits.page(visit, all -> {
            Overview page = Overview.of(all, visit.writing(), only);
            return Templates.overview(
                    visit.frame(), page, filters(page.statement(), query, visit.writing(), only), new Links(query));
        });
    }

    private static List<Filter> filters(Statement it, PageQuery query, Writing writing, @Nullable State only) {
        Filter all = new Filter(
                null,
                writing.words().all(),
                it.tiles().size(),
                query.here().with("state", null).toString(),
                only == null);
        return Stream.concat(Stream.of(all), it.tallies().stream().map(each -> filter(each, query, writing, only)))
                .toList();
    }

    private static Filter filter(Tally tally, PageQuery query, Writing writing, @Nullable State only) {
        State state = tally.state();
        String text =
                switch (state) {
                    case MET -> writing.words(OverviewWords.class).metShort();
                    case NEAR -> writing.words(OverviewWords.class).nearShort();
                    case FAR -> writing.words(OverviewWords.class).farShort();
                    case NONE -> writing.words(OverviewWords.class).noneShort();
                };
        return new Filter(
                state,
                text,
                tally.count(),
                query.here().with("state", state.word()).toString(),
                state == only);
    }
}
