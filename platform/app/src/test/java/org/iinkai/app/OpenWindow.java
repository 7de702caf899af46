package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A window of the product, driven by the messages a browser sends, so that they can be forged. */
final class OpenWindow {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern NEXT = Pattern.compile("\"clientId\":(\\d+)");
    private static final Pattern TEXT = Pattern.compile("\"key\":\"text\",\"feat\":7,\"value\":\"([^\"]*)\"");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");

    private final OpenPlatform platform;
    private final String cookie;
    private final String window;
    private final String key;
    private int sync;
    private int messages;

    private OpenWindow(OpenPlatform platform, String cookie, String window, String key, int sync) {
        this.platform = platform;
        this.cookie = cookie;
        this.window = window;
        this.key = key;
        this.sync = sync;
    }

    /** Opens a window on the start page. */
    static OpenWindow open(OpenPlatform platform, String cookie) {
        HttpResponse<String> page = platform.send(cookie, "GET", "/", "", "Accept", "text/html");
        String container = page.headers().allValues("Set-Cookie").stream()
                .map(set -> set.split(";")[0])
                .reduce(cookie, (all, each) -> all + "; " + each);
        String answer = platform.send(container, "GET", "/?v-r=init&location=&query=", "")
                .body();
        return new OpenWindow(
                platform,
                container,
                found(WINDOW, answer).orElseThrow(() -> new AssertionError(answer)),
                found(KEY, answer).orElseThrow(() -> new AssertionError(answer)),
                Integer.parseInt(found(SYNC, answer).orElse("0")));
    }

    /** Goes to a page, as a click on a link does. */
    String goTo(String route) {
        return send(navigation(route, messages));
    }

    /** The call by which a browser goes to a page. */
    static String navigation(String route, int step) {
        int query = route.indexOf('?');
        return """
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s","appShellTitle":"",
                "historyState":{"idx":%d},"trigger":"CLIENT"}}""".formatted(
                query < 0 ? route : route.substring(0, query), query < 0 ? "" : route.substring(query + 1), step);
    }

    /** The words that an answer shows, sorted, for it names them in no order; without numbers of defects. */
    static List<String> words(String answer) {
        return TEXT.matcher(answer)
                .results()
                .map(found -> found.group(1).replaceAll("番号：[a-z]+", "番号"))
                .sorted()
                .toList();
    }

    /** Sends calls as the page's script does. */
    String send(String calls) {
        HttpResponse<String> answer = send(key, window, calls);
        assertThat(answer.statusCode()).isEqualTo(200);
        follow(answer.body());
        return answer.body();
    }

    /** Goes on behind an answer, as the page's script does. */
    void follow(String answer) {
        found(SYNC, answer).map(Integer::parseInt).filter(next -> next >= 0).ifPresent(next -> sync = next);
        found(NEXT, answer).map(Integer::parseInt).ifPresent(next -> messages = next);
    }

    /** The same with another key, or to another window. */
    HttpResponse<String> send(String otherKey, String otherWindow, String calls) {
        return platform.send(
                cookie,
                "POST",
                "/?v-r=uidl&v-uiId=" + otherWindow,
                """
                {"csrfToken":"%s","rpc":[%s],"syncId":%d,"clientId":%d}""".formatted(otherKey, calls, sync, messages),
                "Content-Type",
                "application/json; charset=UTF-8");
    }

    String key() {
        return key;
    }

    String window() {
        return window;
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
