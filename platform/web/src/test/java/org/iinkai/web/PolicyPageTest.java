package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.api.association.Association;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.privacy.Retention;
import org.iinkai.api.text.Localized;
import org.iinkai.web.privacy.PolicyDesk;
import org.iinkai.web.privacy.PolicyPage;

class PolicyPageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-15T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    @Test
    void everybody_reads_in_their_language_what_data_is_used_for_and_where_to_ask() {
        try (OpenDoor door = OpenDoor.with(new PolicyPage(
                new PolicyDesk(purposes(), names(), CLOCK, "soumu@aozora.example.jp"), new FileTexts()))) {
            HttpResponse<String> page = door.get("/privacy-policy");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<html lang=\"ja\">", "<h1>個人情報の利用目的</h1>", "青空 &lt;協会&gt;", "18か月", "2年")
                    .contains("請求の窓口", "soumu@aozora.example.jp")
                    .doesNotContain("<script", "!web.");
            assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(door.get("/privacy-policy?lang=en").body())
                    .contains("<h1>What personal data is used for</h1>", "18 months", "2 years");
        }
    }

    private static Retention purposes() {
        List<Purpose> all = List.of(
                new Purpose("web.policy.set", "web.policy.purpose", 18),
                new Purpose("web.policy.set", "web.policy.kept", 24));
        return answering(Retention.class, all);
    }

    private static Association names() {
        return answering(
                Association.class,
                new AssociationName(
                        java.time.LocalDate.EPOCH, new Localized("青空 <協会>", ""), "", new Localized("", "")));
    }

    /** Answers everything that it is asked with one thing. */
    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
