package org.iinkai.web.door;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.iinkai.web.StaticFiles;

/** Serves the static files of bundles. The version in the path lets browsers keep them for good. */
public final class PluginFiles implements Handler {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"));

    private final StaticFiles files;
    private final Answers answers;

    public PluginFiles(StaticFiles files, Answers answers) {
        this.files = files;
        this.answers = answers;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        String[] parts = request.prologue().uriPath().path().split("/", 5);
        Optional<URL> found = parts.length < 5 || parts[4].isEmpty() || parts[4].contains("..")
                ? Optional.empty()
                : files.find(parts[2], parts[3], parts[4]);
        if (found.isEmpty()) {
            answers.refuse(request, response, Status.NOT_FOUND_404);
            return;
        }
        String type = type(parts[4]);
        response.header(HeaderNames.CONTENT_TYPE, type);
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
        response.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        if (type.equals(UNKNOWN)) {
            response.header(HeaderNames.CONTENT_DISPOSITION, "attachment");
        }
        copy(found.get(), response);
    }

    static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, UNKNOWN);
    }

    private static void copy(URL url, ServerResponse response) {
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false); // or the jar of a bundle stays open after the bundle has gone
            try (InputStream in = connection.getInputStream();
                    OutputStream out = response.outputStream()) {
                in.transferTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
