package dev.ozean.messaging;

import io.opentelemetry.api.trace.Span;

/** The W3C {@code traceparent} of the present span, kept with an event so that its trace goes on beyond Kafka. */
final class TraceParent {
    static final String NONE = "";

    private TraceParent() {}

    /** See <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context</a>; empty without a span. */
    static String current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : NONE;
    }
}
