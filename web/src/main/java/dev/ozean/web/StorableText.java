package dev.ozean.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses the character NUL, which PostgreSQL stores in no text, in the query and in the JSON of every request. */
@Singleton
class StorableText implements ObjectMapperCustomizer {
    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(StorableText::cannotBeStored)) {
                throw refusal(name);
            }
        });
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("storable text").addDeserializer(String.class, new Text()));
    }

    static Failure.BadRequest refusal(String where) {
        return new Failure.BadRequest(
                "bad_text", "\"%s\" contains a character that cannot be stored.".formatted(where));
    }

    private static boolean cannotBeStored(String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    private static final class Text extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (cannotBeStored(text)) {
                throw new Unstorable(parser);
            }
            return text;
        }
    }

    /** Jackson adds the path of the field on the way up; Quarkus REST hands no other kind to a mapper of its own. */
    static final class Unstorable extends MismatchedInputException {
        private static final long serialVersionUID = 1;

        Unstorable(JsonParser parser) {
            super(parser, "a text with NUL");
        }
    }
}
