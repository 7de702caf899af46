package org.iinkai.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.testkit.RestMatrix;

/**
 * Which REST operation, of the platform and of this bundle, is open to which role of the sample association. An operation
 * that is not in {@code rights/rest.txt}, or is open to others than are said there, fails: what the table should be is
 * printed then.
 */
class RestRightsTest {

    @TempDir
    private static Path folder;

    @Test
    void every_operation_is_open_to_the_roles_in_the_table_and_to_no_other() throws IOException {
        try (RestMatrix matrix = RestMatrix.open(folder, Files.readString(Path.of("../../config/demo/roles.csv")))) {
            String table = matrix.table();
            System.Logger log = System.getLogger("rights");
            log.log(System.Logger.Level.INFO, "operation x role\n" + table);
            assertThat(table).isEqualTo(expected());
        }
    }

    private static String expected() throws IOException {
        try (InputStream in = RestRightsTest.class.getResourceAsStream("/rights/rest.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
