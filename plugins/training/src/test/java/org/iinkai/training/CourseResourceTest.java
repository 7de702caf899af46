package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestRequest;

class CourseResourceTest {

    @RegisterExtension
    static final School school = new School();

    private final CourseResource resource = school.get(CourseResource.class);

    @Test
    void lists_the_runs_of_a_year() {
        school.plan("script", LocalDate.of(2023, 5, 1));
        school.plan("claims", LocalDate.of(2024, 4, 19));

        RunAnswer[] runs = (RunAnswer[]) call("GET", "", asking(Map.of(), Map.of("year", "2023")));

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.title()).isEqualTo("スクリプト作成講座");
            assertThat(run.day()).isEqualTo("2023-05-01");
            assertThat(run.status()).isEqualTo("planned");
        });
    }

    @Test
    void without_a_year_it_lists_those_of_the_current_one() {
        school.plan("claims", LocalDate.of(2024, 4, 19));

        RunAnswer[] runs = (RunAnswer[]) call("GET", "", asking(Map.of(), Map.of()));

        assertThat(runs).extracting(RunAnswer::year).containsExactly(2024);
    }

    @Test
    void enrols_a_person_once_however_often_it_is_asked() {
        Id<Event> run = school.plan("claims", LocalDate.of(2024, 4, 19));
        String person = school.person("青木 花", "アオキ ハナ").toString();
        EnrolRequest body = new EnrolRequest(Id.next().toString(), person, null);
        RestRequest request = asking(Map.of("id", run.toString()), Map.of(), body);

        Object first = call("POST", "/{id}/enrolments", request);
        Object second = call("POST", "/{id}/enrolments", request);

        assertThat(first).isEqualTo(second).isEqualTo(new EnrolAnswer(String.valueOf(body.id())));
        assertThat((PlaceAnswer[]) call("GET", "/{id}/participants", request))
                .extracting(PlaceAnswer::name)
                .containsExactly("青木 花");
    }

    @Test
    void an_id_that_is_none_is_refused_at_its_field() {
        Id<Event> run = school.plan("claims", LocalDate.of(2024, 4, 19));
        EnrolRequest body = new EnrolRequest(Id.next().toString(), "hanako", null);
        RestRequest request = asking(Map.of("id", run.toString()), Map.of(), body);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> call("POST", "/{id}/enrolments", request))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("person"));
    }

    @Test
    void a_run_that_nobody_planned_is_not_found() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> call("GET", "/{id}/participants", asking(Map.of("id", "first"), Map.of())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> call(
                        "GET",
                        "/{id}/participants",
                        asking(Map.of("id", Id.next().toString()), Map.of())));
    }

    private Object call(String method, String path, RestRequest request) {
        RestOperation operation = resource.operations().stream()
                .filter(known -> known.method().equals(method) && known.path().equals(path))
                .findFirst()
                .orElseThrow();
        return school.committee(() -> operation.action().apply(request));
    }

    private static RestRequest asking(Map<String, String> places, Map<String, String> query) {
        return new Asking(places, query, "");
    }

    private static RestRequest asking(Map<String, String> places, Map<String, String> query, Object body) {
        return new Asking(places, query, body);
    }

    private record Asking(Map<String, String> places, Map<String, String> values, Object content)
            implements RestRequest {

        @Override
        public String place(String name) {
            return places.getOrDefault(name, "");
        }

        @Override
        public Optional<String> query(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public <T> T body(Class<T> type) {
            return type.cast(content);
        }
    }
}
