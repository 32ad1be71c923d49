package dev.ozean.catalog.search;

import dev.ozean.web.Caller;
import dev.ozean.web.Limit;
import dev.ozean.web.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tags in use, for those who type one. */
@Path("/api/tags")
@Tag(name = "tags")
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
class TagResource {
    private final VideoSearch search;
    private final Caller caller;

    TagResource(VideoSearch search, Caller caller) {
        this.search = search;
        this.caller = caller;
    }

    /** All that begin so, as far as asked for. */
    @Schema(
            name = "TagPage",
            requiredProperties = {"items", "total", "totalAtLeast", "nextCursor"})
    record TagPage(
            List<TagUse> items,
            @Schema(nullable = true) Long total,
            long totalAtLeast,
            @Schema(nullable = true) String nextCursor) {
        static TagPage of(List<TagUse> tags, int limit) {
            return new TagPage(tags, tags.size() < limit ? (long) tags.size() : null, tags.size(), null);
        }
    }

    @GET
    @Operation(operationId = "completeTag", summary = "Tags in use that begin with a text")
    public Uni<TagPage> complete(
            @QueryParam("q") @DefaultValue("") String text,
            @Parameter(schema = @Schema(implementation = Integer.class)) @QueryParam("limit") @DefaultValue("20")
                    String limit) {
        var size = Limit.parse(limit);
        return search.tags(caller.group(), text, size).map(tags -> TagPage.of(tags, size));
    }
}
