package dev.ozean.catalog.upload;

import dev.ozean.web.Caller;
import dev.ozean.web.Failure;
import dev.ozean.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;

/** Uploads of masters by tus 1.0.0. */
@Path(UploadResource.PATH)
@RolesAllowed({Role.OWNER_NAME, Role.CREATOR_NAME})
class UploadResource {
    static final String PATH = "/api/upload/video";
    private static final String BYTES = "application/offset+octet-stream";
    private static final int ASK_AGAIN_SECONDS = 2;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Caller caller;
    private final Uploads uploads;
    private final Receiver receiver;
    private final Capacity capacity;
    private final UploadConfig config;

    UploadResource(Caller caller, Uploads uploads, Receiver receiver, Capacity capacity, UploadConfig config) {
        this.caller = caller;
        this.uploads = uploads;
        this.receiver = receiver;
        this.capacity = capacity;
        this.config = config;
    }

    @OPTIONS
    @PermitAll
    public Response offer() {
        return Response.noContent()
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", Tus.EXTENSIONS)
                .header("Tus-Max-Size", config.maxSize().asLongValue())
                .build();
    }

    @OPTIONS
    @Path("/{uploadId}")
    @PermitAll
    public Response offer(@RestPath String uploadId) {
        return offer();
    }

    @POST
    @RunOnVirtualThread
    public Response create(
            @HeaderParam("Upload-Length") String length,
            @HeaderParam("Upload-Metadata") String metadata,
            @HeaderParam("Content-Type") String contentType,
            @Context RoutingContext request) {
        return reading(request, body -> {
            var size = size(length);
            capacity.require(size);
            var wanted = new NewUpload(
                    size, Metadata.parse(Optional.ofNullable(metadata).orElse("")), caller.subject());
            var made = uploads.create(caller.group(), wanted);
            var upload = BYTES.equals(contentType) && body.announced() != 0
                    ? receiver.receive(caller.group(), made.id(), 0, body)
                    : made;
            return described(Response.status(Response.Status.CREATED), upload)
                    .header("Location", PATH + "/" + upload.id());
        });
    }

    @HEAD
    @Path("/{uploadId}")
    @RunOnVirtualThread
    public Response look(@RestPath String uploadId) {
        var upload = receiver.settled(caller.group(), id(uploadId));
        var answer = described(Response.ok(), upload).header("Upload-Length", upload.length());
        return (upload.metadata().isEmpty() ? answer : answer.header("Upload-Metadata", upload.metadata())).build();
    }

    @PATCH
    @Path("/{uploadId}")
    @RunOnVirtualThread
    public Response append(
            @RestPath String uploadId,
            @HeaderParam("Upload-Offset") String offset,
            @HeaderParam("Content-Type") String contentType,
            @Context RoutingContext request) {
        return reading(request, body -> {
            if (!BYTES.equals(contentType)) {
                throw new Failure.UnsupportedMedia(
                        "wrong_content_type", "The body's type must be %s.".formatted(BYTES));
            }
            var upload = receiver.receive(caller.group(), id(uploadId), number("Upload-Offset", offset), body);
            return described(Response.noContent(), upload);
        });
    }

    @DELETE
    @Path("/{uploadId}")
    @RunOnVirtualThread
    public void terminate(@RestPath String uploadId) {
        uploads.terminate(caller.group(), id(uploadId));
        receiver.abandon(id(uploadId));
    }

    /** Answers, and ends the connection if the answer comes before the body's end. */
    private Response reading(RoutingContext request, Function<Body, Response.ResponseBuilder> work) {
        var body = Intake.body(request);
        try {
            return work.apply(body).build();
        } finally {
            if (body.leave()) {
                request.response().putHeader("Connection", "close");
            }
        }
    }

    private static Response.ResponseBuilder described(Response.ResponseBuilder answer, UploadView upload) {
        var unfinished = upload.state() == UploadState.RECEIVING;
        return answer.header("Upload-Offset", upload.offset())
                .header("Upload-Expires", unfinished ? HTTP_DATE.format(upload.expiresAt()) : null)
                // All bytes are here, which is all that tus asks; what becomes of them is known later.
                .header("Retry-After", upload.state() == UploadState.COMPLETING ? ASK_AGAIN_SECONDS : null)
                .header("Video-Id", upload.videoId());
    }

    private long size(String length) {
        var size = number("Upload-Length", length);
        if (size == 0) {
            throw new Failure.Invalid("empty_file", "The file is empty.");
        }
        if (size > config.maxSize().asLongValue()) {
            throw new Failure.TooLarge(
                    "too_large",
                    "The file is too large: up to %d MiB are taken."
                            .formatted(config.maxSize().asLongValue() >> 20));
        }
        return size;
    }

    private static long number(String header, String value) {
        if (value == null || !value.matches("\\d{1,18}")) {
            throw new Failure.BadRequest(
                    "bad_header", "The header %s must be there and be a number of bytes.".formatted(header));
        }
        return Long.parseLong(value);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Failure.NotFound("upload", text);
        }
    }
}
