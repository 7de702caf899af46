package org.iinkai.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void what_is_closed_opens_for_its_owner_only_and_after_a_restart() throws Exception {
        Path key = folder.resolve("account-key");
        String box = new SecretBox(key).close("秘密", "anna");

        assertThat(box).doesNotContain("秘密").isNotEqualTo(new SecretBox(key).close("秘密", "anna"));
        assertThat(new SecretBox(key).open(box, "anna")).hasValue("秘密");
        assertThat(new SecretBox(key).open(box, "ben")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_another_key_closed_or_somebody_changed_does_not_open() {
        SecretBox box = new SecretBox(folder.resolve("one"));
        String closed = box.close("秘密", "anna");
        char other = closed.charAt(20) == 'A' ? 'B' : 'A';

        assertThat(new SecretBox(folder.resolve("other")).open(closed, "anna")).isEmpty();
        assertThat(box.open(closed.substring(0, 20) + other + closed.substring(21), "anna"))
                .isEmpty();
    }
}
