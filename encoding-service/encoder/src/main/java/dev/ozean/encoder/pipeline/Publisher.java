package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.link.Outlet;

/** Where finished files go: each is written to scratch and announced, in the order they came. */
interface Publisher extends Outlet {
    /** Of that rendition nothing follows. */
    void complete(String rendition);

    /** That rendition is not wanted any more. */
    void drop(String rendition);

    /** What takes the place of that rendition was published before: it is not wanted any more once all that is stored. */
    void replaced(String rendition);
}
