package dev.ozean.catalog.video;

import java.util.Optional;

/**
 * Who may see which video of the own group: the one place that says what visibility means.
 *
 * <p>Members and customers find public videos and open unlisted ones by their link. Private and archived ones are for
 * those who manage videos. Paid ones open by an enrolment, and there is none yet.
 */
public final class VideoPolicy {
    private VideoPolicy() {}

    static boolean maySee(Viewer viewer, Visibility visibility, VideoStatus status) {
        if (viewer.manages()) {
            return true;
        }
        return switch (visibility) {
            case PUBLIC, UNLISTED -> status != VideoStatus.ARCHIVED;
            case PRIVATE, PAID -> false;
        };
    }

    /** The only visibility that lists, search and tags show to this viewer; none means all. */
    public static Optional<Visibility> listedOnly(Viewer viewer) {
        return viewer.manages() ? Optional.empty() : Optional.of(Visibility.PUBLIC);
    }

    /** Whether lists and search show archived videos to this viewer, when asked for them. */
    public static boolean listsArchived(Viewer viewer) {
        return viewer.manages();
    }
}
