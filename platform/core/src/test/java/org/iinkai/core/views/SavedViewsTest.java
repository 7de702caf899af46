package org.iinkai.core.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.views.ListTaste;
import org.iinkai.api.views.SavedView;
import org.iinkai.api.views.SavedViews;
import org.iinkai.core.TestCore;

class SavedViewsTest {

    private static final String PASSWORD = "correct horse battery";

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final SavedViews views = CORE.service(SavedViews.class);
    private final String list = "test." + UUID.randomUUID();
    private Caller aoba = Caller.system("");
    private Caller wakaba = Caller.system("");

    @BeforeEach
    void open_two_accounts() {
        aoba = person(CoreRight.VIEWS_SHARE.id());
        wakaba = person();
    }

    @Test
    void a_view_is_an_address_that_only_its_owner_sees() {
        save(aoba, "東京", "q=東京&sort=-name");

        assertThat(taste(aoba).views())
                .singleElement()
                .extracting(SavedView::name, SavedView::query, SavedView::isOwn, SavedView::isShared)
                .containsExactly("東京", "q=東京&sort=-name", true, false);
        assertThat(taste(wakaba).views()).isEmpty();
    }

    @Test
    void saving_under_the_same_name_replaces_the_view() {
        save(aoba, "東京", "q=1");
        save(aoba, " 東京 ", "q=2");
        assertThat(taste(aoba).views()).extracting(SavedView::query).containsExactly("q=2");
    }

    @Test
    void a_shared_view_is_for_everybody_until_that_ends() {
        Id<SavedView> id = save(aoba, "東京", "q=1");
        as(aoba, () -> views.share(id, true));
        assertThat(taste(wakaba).views()).extracting(SavedView::isOwn).containsExactly(false);
        as(wakaba, () -> views.open(list, Optional.of(id)));
        assertThat(taste(wakaba).usualView()).isPresent();

        as(aoba, () -> views.share(id, false));

        assertThat(taste(wakaba).views()).isEmpty();
        assertThat(taste(wakaba).usual()).isEmpty();
    }

    @Test
    void sharing_needs_its_right_and_a_view_of_ones_own() {
        Id<SavedView> id = save(wakaba, "東京", "q=1");
        assertThat(CallerScope.get(aoba, views::mayShare)).isTrue();
        assertThat(CallerScope.get(wakaba, views::mayShare)).isFalse();
        assertThatThrownBy(() -> as(wakaba, () -> views.share(id, true))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(aoba, () -> views.share(id, true))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_list_opens_with_the_view_chosen_and_plainly_after_its_deletion() {
        Id<SavedView> id = save(aoba, "東京", "q=1");
        as(aoba, () -> views.open(list, Optional.of(id)));
        assertThat(taste(aoba).usualView()).map(SavedView::query).contains("q=1");

        as(aoba, () -> views.delete(id));

        assertThat(taste(aoba)).isEqualTo(ListTaste.none());
        assertThatThrownBy(() -> as(aoba, () -> views.open(list, Optional.of(id))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_deletes_a_view_of_somebody_else_but_who_may_share_clears_shared_ones() {
        Id<SavedView> id = save(aoba, "東京", "q=1");
        as(aoba, () -> views.share(id, true));
        assertThatThrownBy(() -> as(wakaba, () -> views.delete(id))).isInstanceOf(NotFound.class);

        as(person(CoreRight.VIEWS_SHARE.id()), () -> views.delete(id));

        assertThat(taste(aoba).views()).isEmpty();
    }

    @Test
    void columns_are_remembered_for_each_person_in_their_order() {
        as(aoba, () -> views.columns(list, List.of("number", "name")));
        assertThat(taste(aoba).columns()).containsExactly("number", "name");
        assertThat(taste(wakaba).columns()).isEmpty();

        as(aoba, () -> views.columns(list, List.of()));

        assertThat(taste(aoba).columns()).isEmpty();
    }

    @Test
    void a_name_is_wanted_and_there_is_an_end_to_their_number() {
        assertThatThrownBy(() -> save(aoba, "　", "q=1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("name"));
        assertThatThrownBy(() -> save(aoba, "𠮷".repeat(61), "q=1")).isInstanceOf(Refused.class);
        save(aoba, "𠮷".repeat(60), "q=1");
        for (int i = 1; i < SavedViews.MOST; i++) {
            save(aoba, "表示" + i, "q=" + i);
        }
        assertThatThrownBy(() -> save(aoba, "もう一つ", "q=1")).hasMessageContaining("view-count");
        save(aoba, "表示1", "q=9");
    }

    @Test
    void the_system_has_no_taste() {
        CORE.asAdministrator(() -> assertThat(views.taste(list)).isEqualTo(ListTaste.none()));
        assertThatThrownBy(() -> save(Caller.system("job"), "東京", "q=1")).isInstanceOf(Forbidden.class);
    }

    private static Caller person(String... rights) {
        Accounts accounts = CORE.service(Accounts.class);
        String login = "p" + UUID.randomUUID();
        CORE.asAdministrator(() -> accounts.create(new NewAccount(login, "青葉", PASSWORD), Set.of()));
        String token =
                accounts.signIn(login, PASSWORD.toCharArray(), "127.0.0.1").value();
        String account = accounts.session(token).orElseThrow().account();
        return new Caller(account, "青葉", "s", Locale.JAPANESE, Grants.of(Set.of(rights)));
    }

    private Id<SavedView> save(Caller caller, String name, String query) {
        Id<SavedView> id = Id.next();
        as(caller, () -> views.save(id, list, name, query));
        return id;
    }

    private ListTaste taste(Caller caller) {
        Supplier<ListTaste> read = () -> views.taste(list);
        return CallerScope.get(caller, read);
    }

    private static void as(Caller caller, Runnable work) {
        CallerScope.run(caller, work);
    }
}
