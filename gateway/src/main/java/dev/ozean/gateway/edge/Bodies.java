package dev.ozean.gateway.edge;

import dev.ozean.web.Failure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;
import java.util.Set;

/** How large a body may be, told beforehand or not. */
public final class Bodies {
    /** Bytes; JSON bodies are far smaller. */
    static final int LIMIT = 1024 * 1024;

    private static final String UPLOADS = "/api/upload/";
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private Bodies() {}

    /** The whole body where its length is not known beforehand and is limited; none where it may be streamed as it is. */
    public static Future<Optional<Buffer>> bounded(HttpServerRequest request) {
        return isUpload(request) || !hasUnknownLength(request)
                ? Future.succeededFuture(Optional.empty())
                : collected(request).map(Optional::of);
    }

    /** Uploads are streamed, and judged by the catalogue. */
    static boolean isUpload(HttpServerRequest request) {
        return request.path().startsWith(UPLOADS);
    }

    static boolean isTooLong(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && !isUpload(request) && Long.parseLong(length) > LIMIT;
        } catch (NumberFormatException _) {
            return true;
        }
    }

    static Failure tooLarge() {
        return new Failure.TooLarge("body_too_large", "The body is larger than the 1 MiB that is taken here.");
    }

    private static boolean hasUnknownLength(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || request.version() == HttpVersion.HTTP_2 && WITH_BODY.contains(request.method()));
    }

    private static Future<Buffer> collected(HttpServerRequest request) {
        Promise<Buffer> whole = Promise.promise();
        var body = Buffer.buffer();
        request.exceptionHandler(whole::tryFail);
        request.endHandler(_ -> whole.tryComplete(body));
        request.handler(chunk -> {
            if (body.length() + chunk.length() > LIMIT) {
                whole.tryFail(tooLarge());
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.resume();
        return whole.future();
    }
}
