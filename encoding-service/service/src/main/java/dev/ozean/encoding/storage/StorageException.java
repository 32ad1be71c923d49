package dev.ozean.encoding.storage;

/** The object store did not do what it was asked, after all tries. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
