package org.iinkai.host.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.error.Refused;
import org.iinkai.api.plugin.HealthCheck;

class RecordingContributionsTest {

    private enum TeaRight implements Right {
        DRINK,
        POUR_OUT;

        @Override
        public String id() {
            return "tea." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Test
    void what_was_said_becomes_a_descriptor_that_survives_being_written() {
        RecordingContributions to = new RecordingContributions("tea");
        to.rights(TeaRight.values());
        to.view("", Div.class).title("tea.title").menu("coffee", 10).needs(TeaRight.DRINK);
        to.view("cups/:id", Div.class).needs(CoreRight.MEMBERS_READ);
        Descriptor.Files files = new Descriptor.Files(List.of("V002__b.sql", "V001__a.sql"), true);

        Descriptor descriptor = Descriptor.of("tea", "org.example.Tea", to.declared(), files);
        String text = DescriptorFile.write(descriptor);

        assertThat(descriptor.migrations()).containsExactly("V001__a.sql", "V002__b.sql");
        assertThat(descriptor.views()).extracting(Descriptor.View::route).containsExactly("tea", "tea/cups/:id");
        assertThat(descriptor.rights()).containsExactly("tea.drink", "tea.pour-out");
        assertThat(DescriptorFile.read("tea.jar", text)).isEqualTo(descriptor);
        assertThat(DescriptorFile.write(DescriptorFile.read("tea.jar", text))).isEqualTo(text);
    }

    @Test
    void what_can_not_be_right_is_refused() {
        refused("host.refused.view-open", to -> to.view("", Div.class));
        refused(
                "host.refused.view-open",
                to -> to.view("", Div.class).everyone().needs(CoreRight.AUDIT_READ));
        refused("host.refused.right-name", to -> to.rights(CoreRight.AUDIT_READ));
        refused("host.refused.right-unknown", to -> to.view("", Div.class).needs(TeaRight.DRINK));
        refused("host.refused.path", to -> to.view("../core", Div.class));
        refused("host.refused.path", to -> to.view("/", Div.class));
        refused("host.refused.key", to -> to.view("", Div.class).title("core.title"));
        refused("host.refused.twice", to -> {
            to.view("", Div.class).everyone();
            to.view("", Div.class).everyone();
        });
        refused("host.refused.name", to -> to.health("Not A Name", HealthCheck.class));
    }

    @Test
    void ids_are_one_word_that_is_not_the_platforms() {
        assertThat(BundleNames.id("org.iinkai.training")).isEqualTo("training");
        for (String name :
                List.of("org.iinkai.core", "pgbundle", "org.example.Tea", "org.example.te-a", "org.example.")) {
            assertThatThrownBy(() -> BundleNames.id(name)).isInstanceOf(Refused.class);
        }
    }

    private static void refused(String key, Consumer<RecordingContributions> declaration) {
        assertThatThrownBy(() -> {
                    RecordingContributions to = new RecordingContributions("tea");
                    declaration.accept(to);
                    to.declared();
                })
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
