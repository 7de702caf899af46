package org.iinkai.host.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportListTest {

    @Test
    void open_packages_are_offered_each_with_its_version() {
        assertThat(ExportList.entries(
                        "com.vaadin.flow.component;version=\"25.2.6\";uses:=\"a.b,c.d\",org.slf4j;version=\"2.0.17\","
                                + "com.vaadin.flow.internal;version=\"25.2.6\",org.slf4j.spi;version=\"2.0.17\","
                                + "com.vaadin.flow.component.grid;com.vaadin.flow.dom;version=1.2.0,com.other"))
                .containsExactly(
                        "com.vaadin.flow.component.grid;version=\"1.2.0\"",
                        "com.vaadin.flow.component;version=\"25.2.6\"",
                        "com.vaadin.flow.dom;version=\"1.2.0\"",
                        "org.slf4j;version=\"2.0.17\"");
    }

    @Test
    void the_list_of_this_build_has_what_bundles_need_and_no_insides() {
        String list = ExportList.load();

        assertThat(list)
                .contains("org.iinkai.api.plugin;version=\"1.", "org.iinkai.ui.kit;version=\"1.")
                .contains("com.vaadin.flow.component.grid;", "org.apache.ibatis.annotations;")
                .contains("org.jspecify.annotations;")
                .doesNotContain(".internal", "org.iinkai.core", "org.iinkai.host", "java.sql", "jakarta.servlet");
    }
}
