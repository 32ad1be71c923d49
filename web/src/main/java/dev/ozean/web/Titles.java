package dev.ozean.web;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The few words that stand for a status in a problem document. */
final class Titles {
    private Titles() {}

    static String of(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
