package org.iinkai.web.events;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Sends a calendar while it is written. The response begins with the first bytes, so that nothing is sent for nobody. */
final class FeedAnswer extends OutputStream {

    private final ServerResponse response;
    private final String cacheControl;
    private @Nullable OutputStream out;

    FeedAnswer(ServerResponse response, String cacheControl) {
        this.response = response;
        this.cacheControl = cacheControl;
    }

    @Override
    public void write(int value) throws IOException {
        out().write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out().write(bytes, offset, length);
    }

    private OutputStream out() {
        OutputStream known = out;
        if (known == null) {
            response.header(HeaderNames.CONTENT_TYPE, "text/calendar; charset=utf-8");
            response.header(HeaderNames.CACHE_CONTROL, cacheControl);
            known = response.outputStream();
            out = known;
        }
        return known;
    }

    /** Ends the calendar. */
    void end() {
        try {
            out().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
