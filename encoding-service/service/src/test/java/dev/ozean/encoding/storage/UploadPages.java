package dev.ozean.encoding.storage;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Gives a store's list of multipart uploads one by one, as stores do that have many of them. */
final class UploadPages {
    private static final Pattern UPLOAD = Pattern.compile(
            "<Upload>.*?<Key>(?<key>.*?)</Key>.*?<UploadId>(?<id>.*?)</UploadId>.*?</Upload>", Pattern.DOTALL);

    private List<MatchResult> uploads = List.of();

    /** @param whole the store's own answer, which counts when the first page is asked for */
    void answer(HttpServerRequest request, String whole) {
        var marker = request.getParam("upload-id-marker");
        if (marker == null) {
            uploads = UPLOAD.matcher(whole).results().toList();
        }
        request.response().putHeader("Content-Type", "application/xml").end(page(after(marker)));
    }

    private int after(String marker) {
        var index = 0;
        while (marker != null && !uploads.get(index++).group("id").equals(marker)) {}
        return index;
    }

    private String page(int index) {
        var upload = uploads.get(index);
        return """
                <ListMultipartUploadsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
                <NextKeyMarker>%s</NextKeyMarker><NextUploadIdMarker>%s</NextUploadIdMarker>
                <IsTruncated>%s</IsTruncated>%s
                </ListMultipartUploadsResult>""".formatted(upload.group("key"), upload.group("id"), index + 1 < uploads.size(), upload.group());
    }
}
