package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void words_options_and_their_values_are_told_apart() {
        CommandLine line = CommandLine.parse("report", "2024", "--format", "docx", "--out", "a b.docx");

        assertThat(line.command()).isEqualTo("report");
        assertThat(line.arguments()).containsExactly("2024");
        assertThat(line.option("format")).contains("docx");
        assertThat(line.option("out")).contains("a b.docx");
    }

    @Test
    void an_unknown_option_is_refused_by_its_name() {
        assertThatThrownBy(() -> CommandLine.parse("run", "--prot", "80")).hasMessageContaining("--prot");
    }

    @Test
    void an_option_without_its_value_is_refused() {
        assertThatThrownBy(() -> CommandLine.parse("run", "--port")).hasMessageContaining("option-value");
    }
}
