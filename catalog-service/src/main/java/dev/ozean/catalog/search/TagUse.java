package dev.ozean.catalog.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag, and how many videos carry it, counted to 100. */
@Schema(
        name = "TagUse",
        requiredProperties = {"name", "videos"})
record TagUse(String name, long videos) {}
