package org.iinkai.web.bridge;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

import org.iinkai.web.visit.Visit;

/** Request headers as Jetty wants them. */
final class RequestFields {

    private RequestFields() {}

    /** @param withUpgrade whether the servlets may see a wish to upgrade; only the upgrade bridge can fulfil one */
    static HttpFields of(Headers headers, Visit visit, boolean withUpgrade) {
        HttpFields.Mutable fields = HttpFields.build();
        for (Header header : headers) {
            if (!withUpgrade && header.headerName().equals(HeaderNames.UPGRADE)) {
                continue;
            }
            for (String value : header.allValues()) {
                fields.add(new HttpField(header.headerName().defaultCase(), value));
            }
        }
        return fields.put(HttpHeader.HOST, visit.authority()).asImmutable(); // behind a proxy not what it sent
    }
}
