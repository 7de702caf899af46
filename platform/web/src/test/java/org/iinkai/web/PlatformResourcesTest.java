package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginReview;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginVersion;
import org.iinkai.api.host.PluginWish;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.host.RemovedPlugin;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Movement;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.ReportFormat;
import org.iinkai.api.report.Reports;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;
import org.iinkai.web.resources.PlatformResources;

class PlatformResourcesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final OpenDoor door = OpenDoor.open(settings ->
            settings.withLimits(new DoorLimits(1 << 20, 64L << 20, 1 << 20, java.time.Duration.ofSeconds(5))));
    private final String cookie = door.cookie();
    private final OnePlugin plugins = new OnePlugin();

    @BeforeEach
    void serve() {
        PlatformResources.addTo(
                door.rest,
                members(),
                new OneReport(),
                plugins,
                new OneUpkeep(plugins.all().getFirst()));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void members_come_by_pages_and_the_next_page_keeps_the_conditions() {
        JsonNode first = json(get("/api/v1/members?text=%E9%9D%92&as-of=2024-04-01&size=1"));
        JsonNode second = json(get(first.path("next").asString()));

        assertThat(first.at("/rows/0/displayName").asString()).isEqualTo("青 after []");
        assertThat(first.at("/total/count").asInt()).isEqualTo(2);
        assertThat(second.at("/rows/0/displayName").asString()).isEqualTo("青 after [アオ, 7]");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void parameters_that_make_no_sense_are_named() {
        for (String query : List.of("size=x", "size=0", "as-of=today", "after=%21")) {
            assertThat(get("/api/v1/members?" + query).statusCode()).as(query).isEqualTo(422);
        }
        assertThat(json(get("/api/v1/members?size=x")).path("field").asString()).isEqualTo("size");
        assertThat(get("/api/v1/members/movement").statusCode()).isEqualTo(422);
    }

    @Test
    void the_movement_table_closes() {
        JsonNode table = json(get("/api/v1/members/movement?year=2024"));

        assertThat(table.path("year").asInt()).isEqualTo(2024);
        assertThat(table.at("/lines/0/end").asInt()).isEqualTo(9);
        assertThat(table.at("/total/end").asInt()).isEqualTo(9);
    }

    @Test
    void a_report_is_a_summary_or_a_document() {
        assertThat(json(get("/api/v1/reports/2024")).path("liveShare").asDouble())
                .isEqualTo(0.75);
        HttpResponse<String> html = get("/api/v1/reports/2024?format=html");
        HttpResponse<String> docx = get("/api/v1/reports/2024?format=docx");

        assertThat(html.body()).isEqualTo("HTML of 2024");
        assertThat(html.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(docx.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"report-2024.docx\"; filename*=UTF-8''report-2024.docx");
        assertThat(get("/api/v1/reports/2023").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/reports/2024?format=exe").statusCode()).isEqualTo(422);
    }

    @Test
    void a_bundle_larger_than_any_other_body_is_uploaded_as_it_is() {
        byte[] jar = new byte[50 << 20];

        HttpResponse<String> answer = door.send(door.request("/api/v1/plugins?file=training.jar")
                .header("Authorization", "Bearer control")
                .POST(BodyPublishers.ofByteArray(jar)));

        assertThat(json(answer).path("id").asString()).isEqualTo("training.jar");
        assertThat(json(answer).path("details").asString()).isEqualTo(String.valueOf(jar.length));
        assertThat(post("/api/v1/plugins").statusCode()).isEqualTo(422);
    }

    @Test
    void bundles_are_listed_started_and_stopped() {
        assertThat(json(get("/api/v1/plugins")).at("/0/state").asString()).isEqualTo("READY");
        assertThat(json(post("/api/v1/plugins/training/disable")).path("id").asString())
                .isEqualTo("training");
        assertThat(json(post("/api/v1/plugins/training/enable")).path("id").asString())
                .isEqualTo("training");
        assertThat(json(get("/api/v1/plugins/history")).isEmpty()).isTrue();
    }

    @Test
    void a_version_may_be_tried_out_and_kept() {
        HttpResponse<String> tried = door.send(door.request("/api/v1/plugins?file=training.jar&trial=true")
                .header("Authorization", "Bearer control")
                .POST(BodyPublishers.ofByteArray(new byte[7])));
        assertThat(json(tried).path("details").asString()).isEqualTo("7 on trial");
        assertThat(json(post("/api/v1/plugins/training/keep")).path("id").asString())
                .isEqualTo("training");
    }

    @Test
    void what_a_bundle_costs_and_says_and_who_minds_it_is_told() {
        JsonNode use = json(get("/api/v1/plugins/training/use"));
        assertThat(use.path("statements").asInt()).isEqualTo(5);
        assertThat(use.at("/tables/0/name").asString()).isEqualTo("run");
        assertThat(use.at("/held/0/version").asString()).isEqualTo("0.9.0");
        assertThat(json(get("/api/v1/plugins/training/use?collect=true"))
                        .path("held")
                        .isEmpty())
                .isTrue();
        assertThat(json(get("/api/v1/plugins/training/people")).path("unsaved").asInt())
                .isEqualTo(1);
        assertThat(json(get("/api/v1/plugins/training/log?most=9"))
                        .at("/lines/0/text")
                        .asString())
                .isEqualTo("at most 9");

        assertThat(json(put("/api/v1/plugins/training/log-level", "{\"level\":\"DEBUG\"}"))
                        .path("level")
                        .asString())
                .isEqualTo("DEBUG");
        assertThat(json(put("/api/v1/plugins/training/log-level", "{}"))
                        .path("level")
                        .isNull())
                .isTrue();
        assertThat(put("/api/v1/plugins/training/log-level", "{\"level\":\"LOUD\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(json(put("/api/v1/plugins/training/keeper", "{\"body\":\"pr\"}"))
                        .path("keeper")
                        .asString())
                .isEqualTo("pr");
        assertThat(json(get("/api/v1/plugins/sheets")).at("/0/keeper").asString())
                .isEqualTo("pr");
        assertThat(json(get("/api/v1/plugins/training/sheet")).at("/status/id").asString())
                .isEqualTo("training");
    }

    @Test
    void all_of_it_is_described() {
        JsonNode document = JSON.readTree(door.get("/openapi").body());

        assertThat(document.path("paths").propertyNames())
                .contains("/api/v1/members", "/api/v1/reports/{year}", "/api/v1/plugins/{id}/enable");
        assertThat(document.at("/components/schemas").propertyNames())
                .contains("platform.MemberRow", "platform.PluginStatus", "Problem");
    }

    private HttpResponse<String> get(String path) {
        return door.get(path, "Cookie", cookie);
    }

    private HttpResponse<String> post(String path) {
        return door.post(path, "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> put(String path, String json) {
        return door.send(door.request(path)
                .header("Authorization", "Bearer control")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Answers the two questions that the resource asks. */
    private static Members members() {
        return (Members) Proxy.newProxyInstance(
                Members.class.getClassLoader(),
                new Class<?>[] {Members.class},
                (self, method, given) -> switch (method.getName()) {
                    case "find" -> page((MemberFilter) given[0], (PageRequest) given[given.length - 1]);
                    case "movement" ->
                        new Movement(
                                (Period) given[0],
                                List.of(new Movement.Line("regular", new Localized("正会員", ""), 7, 3, 1, 0, 0)));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Page<MemberRow> page(MemberFilter filter, PageRequest request) {
        assertThat(filter.asOf()).isIn(Optional.empty(), Optional.of(LocalDate.of(2024, 4, 1)));
        MemberRow row = new MemberRow(
                Id.next(),
                Id.next(),
                "7",
                filter.text() + " after " + request.after(),
                "アオ",
                "正会員",
                "",
                "",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Optional.empty(),
                "");
        List<String> next = request.isFirst() ? List.of("アオ", "7") : List.of();
        return new Page<>(List.of(row), next, Total.bounded(2));
    }

    private static final class OneReport implements Reports {

        @Override
        public AnnualReport of(FiscalYear year) {
            if (year.year() != 2024) {
                throw new NotFound("report:" + year.year());
            }
            return new AnnualReport(year, "", "報告", List.of(), List.of(), 3, 1, List.of());
        }

        @Override
        public void write(AnnualReport report, ReportFormat format, OutputStream out) {
            try {
                out.write((format + " of " + report.year().year()).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class OnePlugin implements Plugins {

        @Override
        public List<PluginStatus> all() {
            return List.of(status("training", ""));
        }

        @Override
        public PluginStatus install(PluginFile jar) {
            try {
                return status(jar.name(), String.valueOf(jar.content().readAllBytes().length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public PluginStatus enable(String id) {
            return status(id, "");
        }

        @Override
        public PluginStatus disable(String id) {
            return status(id, "");
        }

        @Override
        public List<Change> history(int most) {
            return List.of();
        }

        @Override
        public PluginStatus tryOut(PluginFile jar) {
            PluginStatus status = install(jar);
            return status(status.id(), status.details() + " on trial");
        }

        @Override
        public PluginStatus keep(String id) {
            return status(id, "");
        }

        @Override
        public PluginReview review(PluginFile jar) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PluginVersion> versions(String id) {
            return List.of();
        }

        @Override
        public PluginStatus goBack(String id, String sha256) {
            return enable(id);
        }

        @Override
        public RemovedPlugin remove(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RemovedPlugin erase(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RemovedPlugin> removed() {
            return List.of();
        }

        @Override
        public PluginStatus restore(String id) {
            return enable(id);
        }

        @Override
        public void writeExport(String id, OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PluginStatus showTo(String id, Set<String> bodies) {
            return status(id, String.join(",", bodies));
        }

        @Override
        public List<PluginWish> wishes() {
            return List.of();
        }

        @Override
        public PluginFile jar(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean takesUploads() {
            return true;
        }

        @Override
        public boolean isSafeMode() {
            return false;
        }

        private static PluginStatus status(String id, String details) {
            return new PluginStatus(
                    id,
                    id,
                    "1.0.0",
                    PluginState.READY,
                    "",
                    details,
                    Instant.EPOCH,
                    Optional.empty(),
                    "00",
                    "",
                    Set.of(),
                    0,
                    Optional.empty());
        }
    }
}
