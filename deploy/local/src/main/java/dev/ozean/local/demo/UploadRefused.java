package dev.ozean.local.demo;

/** An upload that the server does not take. */
public final class UploadRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final int status;

    UploadRefused(int status, String problem) {
        super("the upload was refused (%d): %s".formatted(status, problem));
        this.status = status;
    }

    /** It began as no film or sound does. */
    public boolean isNoFilm() {
        return status == UNPROCESSABLE;
    }
}
