package org.iinkai.ui.shell.records;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.host.Menu;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.records.Records;
import org.iinkai.api.text.Phrase;
import org.iinkai.ui.shell.ShellTest;

class PartsTest extends ShellTest {

    private final List<Runnable> takeOut = new ArrayList<>();

    @AfterEach
    void take_out() {
        takeOut.forEach(Runnable::run);
    }

    @Test
    void shows_what_every_module_knows_each_in_its_section() {
        text("training.history", "受講の履歴");
        text("training.sum", "受講 {0}回");
        text("billing.open", "請求");
        var line = new RecordPart.Line(
                Optional.of(LocalDate.of(2024, 10, 3)), Phrase.plain("クレーム対応講座"), Phrase.plain("出席"), "training/run");
        known("training", new RecordPart(List.of(line), 8, "training/all", Phrase.of("training.sum", 8)), "history");
        known("billing", RecordPart.nothing(), "open");

        show();
        await(() -> parts().size() == 2);

        assertThat(parts()).containsExactly("請求", "受講の履歴");
        assertThat(said()).contains("受講 8回", "2024/10/03", "クレーム対応講座", "出席", "すべて表示（8件）", "記録はありません。");
        assertThat(find(Anchor.class).withText("クレーム対応講座").single().getHref()).isEqualTo("training/run");
        await(() -> !isLoading());
    }

    @Test
    void a_module_that_fails_says_so_and_can_be_asked_again() {
        text("training.history", "受講の履歴");
        AtomicBoolean isBroken = new AtomicBoolean(true);
        add("training", "history", (person, most) -> {
            if (isBroken.get()) {
                throw new IllegalStateException("secret");
            }
            return Optional.of(RecordPart.nothing());
        });
        show();
        await(() -> said().contains("「受講の履歴」を表示できませんでした。"));
        assertThat(said()).doesNotContain("secret");

        isBroken.set(false);
        press("もう一度読み込む");
        await(() -> said().contains("記録はありません。"));

        assertThat(find(Button.class).withText("もう一度読み込む").all()).isEmpty();
    }

    @Test
    void a_bundle_that_comes_or_goes_changes_the_open_page() {
        text("training.history", "受講の履歴");
        show();
        await(() -> !isLoading());
        assertThat(parts()).isEmpty();

        Runnable out = known("training", RecordPart.nothing(), "history");
        desk.changeMenu();
        await(() -> parts().contains("受講の履歴"));
        out.run();
        desk.changeMenu();
        await(() -> parts().isEmpty());
    }

    private void show() {
        open("");
        UI.getCurrent()
                .add(Parts.ofPerson(
                        Id.next(), core.service(Records.class), service(Menu.class), service(Access.class)));
    }

    private <S> S service(Class<S> type) {
        return type.cast(requireNonNull(desk.services().get(type)));
    }

    private Runnable known(String plugin, RecordPart part, String title) {
        return add(plugin, title, (person, most) -> Optional.of(part));
    }

    private Runnable add(String plugin, String title, PersonPart part) {
        Runnable out = core.core().contributed().addPersonPart(plugin, plugin + "." + title, part);
        takeOut.add(out);
        return out;
    }

    private boolean isLoading() {
        return !find(Paragraph.class).withText("関連する記録を読み込んでいます。").all().isEmpty();
    }

    private static String said() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private List<String> parts() {
        return find(PartSection.class).all().stream()
                .map(section -> section.getElement().getAttribute("aria-label"))
                .toList();
    }
}
