package org.iinkai.host.vaadin;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeldTest {

    @ParameterizedTest
    @EnumSource(Held.class)
    void is_there_in_the_versions_this_is_built_with(Held held) {
        assertThatCode(held::open).doesNotThrowAnyException();
    }
}
