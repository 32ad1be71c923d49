package dev.ozean.web;

import java.util.List;
import java.util.Map;

/** A refusal that is part of the product: a stable code for programs, a clear sentence for people. */
public abstract sealed class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    private Failure(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** Stable, in lower case with underscores. */
    public String code() {
        return code;
    }

    /** More members for the problem document, by name; none for most. */
    public Map<String, Object> members() {
        return Map.of();
    }

    /** The request itself cannot be read. */
    public static final class BadRequest extends Failure {
        private static final long serialVersionUID = 1;

        public BadRequest(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** The caller may not do this. */
    public static final class Forbidden extends Failure {
        private static final long serialVersionUID = 1;

        public Forbidden(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** There is no such thing, or it is another group's, which is told in the same words. */
    public static final class NotFound extends Failure {
        private static final long serialVersionUID = 1;

        /** Says that there is no {@code thing}, such as "video", with this id. */
        public NotFound(String thing, Object id) {
            super("not_found", "There is no %s with the id %s.".formatted(thing, id));
        }
    }

    /** The present state does not allow it. */
    public static final class Conflict extends Failure {
        private static final long serialVersionUID = 1;

        private final transient Map<String, Object> members;

        public Conflict(String code, String sentence) {
            this(code, sentence, Map.of());
        }

        public Conflict(String code, String sentence, Map<String, Object> members) {
            super(code, sentence);
            this.members = Map.copyOf(members);
        }

        @Override
        public Map<String, Object> members() {
            return members;
        }
    }

    /** It was there and is no more. */
    public static final class Gone extends Failure {
        private static final long serialVersionUID = 1;

        public Gone(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** It was changed since the caller read it; the problem carries its present state. */
    public static final class PreconditionFailed extends Failure {
        private static final long serialVersionUID = 1;

        private final transient Object current;

        public PreconditionFailed(String sentence, Object current) {
            super("changed_meanwhile", sentence);
            this.current = current;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("current", current);
        }
    }

    /** More than is taken. */
    public static final class TooLarge extends Failure {
        private static final long serialVersionUID = 1;

        public TooLarge(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** Not a type that is taken here. */
    public static final class UnsupportedMedia extends Failure {
        private static final long serialVersionUID = 1;

        public UnsupportedMedia(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** Understood, but not acceptable: each wrong field is named. */
    public static final class Invalid extends Failure {
        private static final long serialVersionUID = 1;

        private final transient List<FieldError> errors;

        public Invalid(String code, String sentence) {
            this(code, sentence, List.of());
        }

        public Invalid(String code, String sentence, List<FieldError> errors) {
            super(code, sentence);
            this.errors = List.copyOf(errors);
        }

        public List<FieldError> errors() {
            return errors;
        }
    }

    /** The store is nearly full. */
    public static final class InsufficientStorage extends Failure {
        private static final long serialVersionUID = 1;

        public InsufficientStorage(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** A part of the house does not answer; trying again later may help. */
    public static final class Unavailable extends Failure {
        private static final long serialVersionUID = 1;

        public Unavailable(String code, String sentence) {
            super(code, sentence);
        }
    }
}
