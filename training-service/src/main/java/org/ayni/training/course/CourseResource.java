package org.ayni.training.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.http.Answer;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/courses}. */
@Path("/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Courses", description = "The catalogue of courses and assistance workshops")
public class CourseResource {

    private final CourseService service;
    private final CourseRepository courses;

    CourseResource(CourseService service, CourseRepository courses) {
        this.service = service;
        this.courses = courses;
    }

    /** One page of courses. */
    record CoursePage(List<CourseView> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(
            summary = "Register a course",
            description = "Adds a course or an assistance workshop to the catalogue; its topics belong to its area")
    @APIResponseSchema(value = CourseView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterCourse command) {
        return service.register(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a course", description = "One course of the catalogue")
    @APIResponseSchema(CourseView.class)
    public Response get(@PathParam("id") UUID id) {
        Course course = courses.get(id);
        return Answer.changed(course.version(), CourseView.of(course)).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List courses", description = "The catalogue, oldest first")
    @APIResponseSchema(CoursePage.class)
    public Page<CourseView> list(
            @QueryParam("kind") @Nullable CourseKind kind,
            @QueryParam("area") @Nullable Area area,
            @QueryParam("externalId")
                    @Parameter(description = "The caller's own id", schema = @Schema(maxLength = 100))
                    @Nullable
                    String externalId,
            @BeanParam PageRequest page) {
        return Page.of(courses.list(kind, area, externalId, page), page, Course::id, CourseView::of);
    }
}
