package dev.ozean.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource throws into a problem document; nothing of our inside leaks. */
public final class Problems {
    private static final String INTERNAL = "Something went wrong on our side. It was logged; please try again.";

    private static final String AWAY = "Our records do not answer at the moment; nothing is lost, please try again.";

    /** Whoever meets 503 may ask again then. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Instance<Predicate<Throwable>> outages;

    /** @param outages what a service knows of failures that pass by themselves; nothing where it has no database */
    Problems(@Identifier("outage") Instance<Predicate<Throwable>> outages) {
        this.outages = outages;
    }

    /** The status of each kind of refusal. */
    public static Problem of(Failure failure) {
        var status = switch (failure) {
            case Failure.BadRequest _ -> 400;
            case Failure.Forbidden _ -> 403;
            case Failure.NotFound _ -> 404;
            case Failure.Conflict _ -> 409;
            case Failure.Gone _ -> 410;
            case Failure.PreconditionFailed _ -> 412;
            case Failure.TooLarge _ -> 413;
            case Failure.UnsupportedMedia _ -> 415;
            case Failure.Invalid _ -> 422;
            case Failure.Unavailable _ -> 503;
            case Failure.InsufficientStorage _ -> 507;
        };
        var problem = Problem.of(status, failure.code(), failure.getMessage()).and(failure.members());
        return failure instanceof Failure.Invalid invalid ? problem.with(invalid.errors()) : problem;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> failure(Failure failure) {
        return response(of(failure));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> invalid(ConstraintViolationException invalid) {
        return response(Problem.of(422, "invalid", "Some of the values are not acceptable.")
                .with(invalid.getConstraintViolations().stream()
                        .map(Problems::fieldError)
                        .toList()));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unknownField(UnrecognizedPropertyException unknown) {
        var field = new FieldError(path(unknown), "is not known here");
        return response(Problem.of(400, "unknown_field", "The field \"%s\" is not known.".formatted(field.field()))
                .with(List.of(field)));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> badText(StorableText.Unstorable bad) {
        return response(of(StorableText.refusal(path(bad))));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> wrongValue(JsonMappingException wrong) {
        var field = new FieldError(path(wrong), "has not the right form");
        return response(
                Problem.of(400, "bad_json", "The value of \"%s\" has not the right form.".formatted(field.field()))
                        .with(List.of(field)));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> badJson(JsonProcessingException bad) {
        return response(Problem.of(400, "bad_json", "The body is not readable JSON."));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthorized(Throwable unauthorized) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.UNAUTHORIZED,
                        Problem.of(401, "unauthorized", "Please sign in: the request carries no valid token."))
                .header("WWW-Authenticate", "Bearer")
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException forbidden) {
        return response(Problem.of(403, "forbidden", "Your role does not allow this."));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> framework(WebApplicationException refused) {
        // Quarkus REST wraps what breaks before Jackson has bound anything.
        if (refused.getCause() instanceof JsonProcessingException bad) {
            return badJson(bad);
        }
        var status = refused.getResponse().getStatus();
        return response(
                switch (status) {
                    case 404 -> Problem.of(404, "not_found", "There is nothing at this address.");
                    case 405 -> Problem.of(405, "method_not_allowed", "This method is not offered here.");
                    case 406 -> Problem.of(406, "not_acceptable", "The answer cannot be given in the asked form.");
                    case 415 -> Problem.of(415, "unsupported_media_type", "The body's type is not taken here.");
                    default ->
                        status >= 500
                                ? Problem.of(status, "internal", INTERNAL)
                                : Problem.of(status, "bad_request", "The request cannot be understood.");
                });
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable unexpected) {
        if (outages.stream().anyMatch(outage -> outage.test(unexpected))) {
            Log.warn("a request met an outage", unexpected);
            return response(Problem.of(503, "database_unavailable", AWAY));
        }
        Log.error("a request failed unexpectedly", unexpected);
        return response(Problem.of(500, "internal", INTERNAL));
    }

    private static RestResponse<Problem> response(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header("Retry-After", problem.status() == 503 ? RETRY_AFTER_SECONDS : null)
                .build();
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        return new FieldError(field(violation.getPropertyPath()), violation.getMessage());
    }

    /** The JSON path of the field, without the names of our method and its parameter. */
    private static String field(Path path) {
        var named = StreamSupport.stream(path.spliterator(), false)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(Path.Node::getName)
                .filter(name -> !name.startsWith("<"))
                .collect(Collectors.joining("."));
        return named.isEmpty()
                ? StreamSupport.stream(path.spliterator(), false)
                        .reduce((_, last) -> last)
                        .map(Path.Node::getName)
                        .orElse("")
                : named;
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
