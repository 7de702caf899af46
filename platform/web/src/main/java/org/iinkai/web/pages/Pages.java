package org.iinkai.web.pages;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.text.Texts;
import org.iinkai.web.door.SecurityHeaders;
import org.iinkai.web.pages.Template.Markup;

/** Puts content into the common page of the door and sends it. */
public final class Pages {

    private static final byte[] NOTHING = {};

    private final Texts texts;
    private final Template page = Template.of("page.html");
    private final Template error = Template.of("error.html");
    private final Template notice = Template.of("notice.html");
    private final Template done = Template.of("done.html");
    private final Template script = Template.of("script.html");

    public Pages(Texts texts) {
        this.texts = texts;
    }

    /** A page that says why there is none; the status is set already. */
    public void error(ServerRequest request, ServerResponse response, int status, String detail) {
        Locale locale = Speech.of(request);
        Markup content = error.with(Map.of(
                "detail", detail,
                "status", status,
                "home", text(locale, "web.page.to-home")));
        send(request, response, "web.page.error", content);
    }

    /** A page that says that nothing is here: also of what there is, but not for whoever asks. */
    public void nothing(ServerRequest request, ServerResponse response) {
        response.status(Status.NOT_FOUND_404);
        error(request, response, Status.NOT_FOUND_404.code(), text(Speech.of(request), "web.page.nothing"));
    }

    /** Sends content in the common page. */
    public void send(ServerRequest request, ServerResponse response, String titleKey, Markup content) {
        send(request, response, titleKey, content, new Markup(""));
    }

    /** Sends content in the common page under a title of its own. */
    public void sendTitled(ServerRequest request, ServerResponse response, String title, Markup content) {
        sendWhole(request, response, title, content, Head.hidden(new Markup("")));
    }

    /** Sends a page that everybody may see and machines may find. */
    public void sendPublic(ServerRequest request, ServerResponse response, String title, Markup content, Markup head) {
        sendWhole(request, response, title, content, new Head(head, new Markup("")));
    }

    /** Sends content in the common page with the door's script. */
    void sendWithScript(ServerRequest request, ServerResponse response, String titleKey, Markup content) {
        SecurityHeaders.allowScript(response.headers());
        send(request, response, titleKey, content, script.with(Map.of("address", Assets.scriptAddress())));
    }

    private void send(ServerRequest request, ServerResponse response, String titleKey, Markup content, Markup head) {
        sendWhole(request, response, text(Speech.of(request), titleKey), content, Head.hidden(head));
    }

    /** What stands in the head of a page, and whether machines may find it. */
    private record Head(Markup more, Markup robots) {

        static Head hidden(Markup more) {
            return new Head(more, new Markup("<meta name=\"robots\" content=\"noindex\">"));
        }
    }

    private void sendWhole(ServerRequest request, ServerResponse response, String title, Markup content, Head head) {
        Locale locale = Speech.of(request);
        Markup whole = page.with(Map.of(
                "lang",
                locale.getLanguage(),
                "title",
                title,
                "product",
                text(locale, "web.page.product"),
                "css",
                Assets.cssAddress(),
                "head",
                head.more(),
                "robots",
                head.robots(),
                "content",
                content));
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        boolean isHead = request.prologue().method().text().equals("HEAD");
        response.send(isHead ? NOTHING : whole.html().getBytes(StandardCharsets.UTF_8));
    }

    /** The line above a form that says why it came back. */
    Markup notice(String text) {
        return text.isEmpty() ? new Markup("") : notice.with(Map.of("text", text));
    }

    /** The line above a form that says what was done. */
    Markup done(String text) {
        return text.isEmpty() ? new Markup("") : done.with(Map.of("text", text));
    }

    /** A text of the product. */
    public String text(Locale locale, String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }
}
