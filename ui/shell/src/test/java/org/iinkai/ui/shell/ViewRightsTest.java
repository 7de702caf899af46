package org.iinkai.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.access.Right;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;

/**
 * Which view is open to which role of the sample association. A view that is not in {@code rights/views.txt}, or is open to
 * others than are said there, fails: what the table should be is printed then.
 */
class ViewRightsTest extends ShellTest {

    private static final String NOBODY = "nobody";

    @Test
    void every_view_is_open_to_the_roles_in_the_table_and_to_no_other() throws IOException {
        Map<String, Grants> roles = roles();
        String table = Shell.views().stream()
                .map(view -> line(view, roles))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        System.Logger log = System.getLogger("rights");
        log.log(System.Logger.Level.INFO, "view x role\n" + table);
        assertThat(table).isEqualTo(expected());
    }

    @Test
    void a_view_that_is_open_to_a_role_can_be_looked_at_with_that_role() throws IOException {
        Accounts accounts = core.service(Accounts.class);
        accounts.create(new NewAccount("looks-around", "青葉", "correct horse battery"), Set.of());
        String account = accounts.session(
                        accounts.signIn("looks-around", "correct horse battery".toCharArray(), "192.0.2.7")
                                .value())
                .orElseThrow()
                .account();
        roles().forEach((role, grants) -> {
            desk.rights.clear();
            desk.rights.addAll(grants.holdsAll() ? all() : grants.everywhere());
            Caller caller = new Caller(account, role, "", Locale.JAPANESE, grants);
            desk.self = Optional.of(caller);
            Shell.views().stream()
                    .filter(view -> !view.path().contains(":"))
                    .filter(view -> isOpen(view, grants))
                    // whoever has no right is led on to the page of their company
                    .filter(view -> !(role.equals(NOBODY) && view.path().isEmpty()))
                    .forEach(view -> CallerScope.run(caller, () -> {
                        open(view.path());
                        assertThat(UI.getCurrent()
                                        .getInternals()
                                        .getActiveRouterTargetsChain()
                                        .getFirst())
                                .as(role + " at " + view.path())
                                .isInstanceOf(view.view());
                    }));
        });
    }

    private static String line(ShellView view, Map<String, Grants> roles) {
        return "/%s: %s"
                .formatted(
                        view.path(),
                        roles.entrySet().stream()
                                .filter(role -> isOpen(view, role.getValue()))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.joining(" ")));
    }

    private static boolean isOpen(ShellView view, Grants grants) {
        return view.right().map(Right::id).map(grants::maySomewhere).orElse(true);
    }

    private static Set<String> all() {
        return Arrays.stream(CoreRight.values()).map(CoreRight::id).collect(Collectors.toSet());
    }

    /** The roles of the sample association, and somebody without any. */
    private static Map<String, Grants> roles() throws IOException {
        Map<String, Grants> roles = new LinkedHashMap<>();
        Files.readAllLines(Path.of("../../config/demo/roles.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .forEach(cells -> roles.put(cells.getFirst(), grants(cells)));
        roles.put(NOBODY, Grants.NONE);
        return roles;
    }

    private static Grants grants(List<String> cells) {
        Set<String> rights = Set.of(cells.get(4).split(";"));
        if (Boolean.parseBoolean(cells.get(3))) {
            return Grants.ALL;
        }
        return cells.get(5).isEmpty()
                ? Grants.of(rights)
                : new Grants(
                        false,
                        Set.of(),
                        rights.stream().collect(Collectors.toMap(Function.identity(), right -> Set.of("pr"))));
    }

    private static String expected() throws IOException {
        try (InputStream in = ViewRightsTest.class.getResourceAsStream("/rights/views.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
