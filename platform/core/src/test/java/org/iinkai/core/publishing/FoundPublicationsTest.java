package org.iinkai.core.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.Search;
import org.iinkai.core.TestCore;

class FoundPublicationsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final String READ = "core.publishing-read";
    private static final Id<Publication> GUIDE = Id.next();
    private static final Id<Publication> SEMINAR = Id.next();

    @BeforeAll
    static void publications() {
        CORE.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\nhr,人材育成委員会,HR,2\n");
        CORE.asAdministrator(() -> {
            save(GUIDE, "ガイドラインの公開", "はじめの一文です。つづく文で、応対の手順と録音の扱いをまとめました。", "pr");
            save(SEMINAR, "セミナーのご案内", "ガイドラインを学びます。", "hr");
        });
    }

    private static void save(Id<Publication> id, String title, String text, String body) {
        CORE.service(Publications.class)
                .save(new SavePublication(id, title, text, "", body, Optional.empty(), Print.NOTHING, Map.of(), 0));
    }

    private static List<Hit> found(String text, Grants grants) {
        Caller caller = new Caller("", "誰か", "", Locale.JAPANESE, grants);
        return CallerScope.get(caller, () -> CORE.service(Search.class).find(text, 5))
                .hits()
                .filter(hit -> hit.kind().equals(FoundPublications.KIND))
                .toList();
    }

    @Test
    void publications_are_found_by_title_first_and_by_what_they_say_in_any_kana() {
        Grants reader = Grants.of(Set.of(READ));

        assertThat(found("がいどらいん", reader))
                .extracting(Hit::path)
                .containsExactly("publications/" + GUIDE, "publications/" + SEMINAR);
        Hit said = found("録音の扱い", reader).getFirst();
        assertThat(said.title()).isEqualTo("ガイドラインの公開");
        assertThat(said.detail().key()).isEqualTo("core.search.publication-draft");
        assertThat(said.detail().arguments().toString()).contains("録音の扱い");
        assertThat(found("無い言葉", reader)).isEmpty();
    }

    @Test
    void nobody_finds_those_they_may_not_see() {
        assertThat(found("ガイドライン", Grants.NONE)).isEmpty();
        assertThat(found("ガイドライン", new Grants(false, Set.of(), Map.of(READ, Set.of("hr")))))
                .extracting(Hit::path)
                .containsExactly("publications/" + SEMINAR);
    }

    @Test
    void what_is_changed_is_found_by_its_new_words() {
        Id<Publication> id = Id.next();
        CORE.asAdministrator(() -> {
            save(id, "古い題", "旧い本文", "pr");
            CORE.service(Publications.class)
                    .save(new SavePublication(
                            id, "新しい題", "改めた文章", "", "pr", Optional.empty(), Print.NOTHING, Map.of(), 1));
        });
        Grants reader = Grants.of(Set.of(READ));
        assertThat(found("改めた", reader)).hasSize(1);
        assertThat(found("旧い本文", reader)).isEmpty();
    }

    @Test
    void a_long_text_is_shown_from_a_little_before_the_words() {
        String text = "あ".repeat(100) + "合言葉" + "い".repeat(100);
        assertThat(FoundPublications.snippet(text, "合言葉"))
                .startsWith("…ああ")
                .contains("合言葉")
                .endsWith("い…")
                .hasSize(62);
    }
}
