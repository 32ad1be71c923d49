package dev.ozean.catalog.group;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant, as its people see it. */
@Schema(
        name = "Group",
        requiredProperties = {"id", "name"})
record GroupView(
        UUID id,

        @Schema(description = "Empty until an owner gave one")
        String name) {}
