package org.iinkai.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.ApprovalStep;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentFilter;
import org.iinkai.api.documents.DocumentRow;
import org.iinkai.api.documents.DocumentStatus;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.search.Findings;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.Search;
import org.iinkai.core.TestCore;

class DocumentImportTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final String TABLE = """
            code,folder,body,title,kind,visibility,description,adopted_on,approvers,text
            rule,規程,,倫理規程,rule,public,,2025-01-10,pr;board,"# 第1章　目的
            誠実に業務を行う。
            # 第2章　周知
            研修で知らせる。"
            draft,広報,pr,広報計画,material,body,,,,"# 協会報
            年4回"
            """;

    private final Documents documents = CORE.service(Documents.class);

    @BeforeEach
    void load() {
        CORE.database()
                .executeAsOwner("INSERT INTO core.body (code, name_ja, position) VALUES"
                        + " ('pr', '広報委員会', 1), ('board', '理事会', 2) ON CONFLICT DO NOTHING");
        CORE.load("core.documents", TABLE);
    }

    private List<DocumentRow> rows() {
        return CORE.administrator(
                () -> documents.find(DocumentFilter.all(), PageRequest.first()).rows());
    }

    private Document document(String title) {
        DocumentRow row = rows().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        return CORE.administrator(() -> documents.document(row.id()));
    }

    @Test
    void what_was_adopted_is_approved_by_each_body_and_published() {
        Document rule = document("倫理規程");

        assertThat(rule.status()).isEqualTo(DocumentStatus.PUBLISHED);
        assertThat(rule.adoptedOn()).contains(LocalDate.of(2025, 1, 10));
        CORE.asAdministrator(() -> {
            assertThat(CORE.service(DocumentApprovals.class).steps(rule.id()))
                    .extracting(ApprovalStep::body)
                    .containsExactly("pr", "board");
            assertThat(documents.chapters(rule.id(), 1))
                    .containsExactly(new Chapter("第1章　目的", "誠実に業務を行う。"), new Chapter("第2章　周知", "研修で知らせる。"));
        });
        assertThat(document("広報計画").status()).isEqualTo(DocumentStatus.DRAFT);
        assertThat(document("広報計画").folder().body()).isEqualTo("pr");
    }

    @Test
    void read_in_twice_it_adds_nothing() {
        CORE.load("core.documents", TABLE);

        assertThat(rows()).hasSize(2);
        assertThat(document("倫理規程").newest()).isEqualTo(1);
    }

    @Test
    void the_search_of_everything_finds_documents_by_what_they_say() {
        assertThat(found(Filed.somebody(Set.of("core.documents-read"), Map.of()), "研修"))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.title()).isEqualTo("倫理規程");
                    assertThat(hit.path()).startsWith("library/documents/");
                });
        assertThat(found(Filed.somebody(Set.of("core.members-read"), Map.of()), "研修"))
                .isEmpty();
    }

    private static List<Hit> found(Caller caller, String text) {
        Findings findings =
                CallerScope.get(caller, () -> CORE.service(Search.class).find(text, 5));
        return findings.hits()
                .filter(hit -> hit.kind().equals("core.search.document"))
                .toList();
    }
}
