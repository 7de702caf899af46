package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConnectionAddressTest {

    @Test
    void both_usual_forms_give_the_same_address_without_the_login() {
        ConnectionAddress plain = ConnectionAddress.parse("postgresql://anna:s%40cret@db.example:5433/iinkai");
        ConnectionAddress jdbc =
                ConnectionAddress.parse("jdbc:postgresql://db.example:5433/iinkai?user=anna&password=s%40cret");

        assertThat(plain).isEqualTo(jdbc);
        assertThat(plain.url()).isEqualTo("jdbc:postgresql://db.example:5433/iinkai");
        assertThat(plain.password()).isEqualTo("s@cret");
    }

    @Test
    void other_parameters_stay_in_the_address() {
        assertThat(ConnectionAddress.parse("jdbc:postgresql://h/d?sslmode=require&user=u")
                        .url())
                .isEqualTo("jdbc:postgresql://h/d?sslmode=require");
    }

    @Test
    void an_address_of_another_database_is_refused() {
        assertThatThrownBy(() -> ConnectionAddress.parse("mysql://h/d")).isInstanceOf(CommandFailed.class);
    }

    @Test
    void its_text_never_shows_the_password() {
        assertThat(ConnectionAddress.parse("postgresql://u:topsecret@h/d").toString())
                .doesNotContain("topsecret");
    }
}
