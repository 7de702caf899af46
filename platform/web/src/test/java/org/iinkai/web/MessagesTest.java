package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void every_text_exists_in_both_languages() {
        assertThat(FileTexts.bundle(Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        FileTexts.bundle(Locale.ROOT).keySet());
    }
}
