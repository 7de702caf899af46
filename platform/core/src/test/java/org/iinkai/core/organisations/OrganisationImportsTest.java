package org.iinkai.core.organisations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.imports.Imports.RowError;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.core.TestCore;

class OrganisationImportsTest {

    private static final Path SAMPLE = Path.of("..", "..", "config", "demo");

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    @Test
    void the_sample_association_knows_whom_the_report_names() throws IOException {
        load();
        load();

        assertThat(names("ministries")).hasSize(7).startsWith("経済産業省", "総務省");
        assertThat(names("local-governments"))
                .hasSize(199)
                .startsWith("北海道", "函館市", "旭川市")
                .containsSubsequence("会津若松市", "郡山市", "田村市", "伊達市", "三春町", "水戸市");
        assertThat(names("associations")).hasSize(19).startsWith("(公社)日本訪問販売協会", "(公社)日本通信販売協会");
        assertThat(names("media")).hasSize(11);
        assertThat(names("transactions-act-council")).hasSize(10);
        assertThat(names("sponsors")).hasSize(5).isSubsetOf(names("associations"));
    }

    @Test
    void an_order_or_a_list_that_nobody_knows_is_told_by_row() {
        List<RowError> orders = CORE.tryToLoad(
                        "core.organisation-lists", "code,name_ja,name_en,position,order\nbanks,銀行,,9,SIZE\n")
                .errors();
        assertThat(orders).extracting(RowError::key).containsExactly("core.refused.list-order");
        List<RowError> lists = CORE.tryToLoad("core.organisations", """
                code,lists,prefix,prefix_first,name,kana,prefecture,municipality,local_code
                X1,nowhere,,true,某,,,,
                """).errors();
        assertThat(lists).extracting(RowError::key).containsExactly("core.refused.list-unknown");
    }

    private static void load() throws IOException {
        CORE.load("core.organisation-lists", Files.readString(SAMPLE.resolve("organisation-lists.csv"), UTF_8));
        CORE.load("core.organisations", Files.readString(SAMPLE.resolve("organisations.csv"), UTF_8));
    }

    private static List<String> names(String list) {
        return CORE
                .administrator(
                        () -> CORE.service(Companies.class).find(CompanyFilter.ofList(list), PageRequest.first(500)))
                .rows()
                .stream()
                .map(CompanyRow::displayName)
                .toList();
    }
}
