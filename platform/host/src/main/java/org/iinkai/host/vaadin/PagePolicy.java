package org.iinkai.host.vaadin;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/** Lets the page run only the scripts that the server wrote into it (content security policy with a nonce). */
final class PagePolicy {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY =
            "script-src 'self' 'nonce-X' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
                    + "img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
                    + "frame-ancestors 'none'";

    private PagePolicy() {}

    /** Marks the page's scripts and sends the policy that names the mark; a new one for every page. */
    static void apply(IndexHtmlResponse page) {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(HEADER, POLICY.replace("nonce-X", "nonce-" + nonce));
    }
}
