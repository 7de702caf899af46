package org.iinkai.api.imports;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Reads tables (CSV in UTF-8, first line the column names) into the product. Needs {@code core.data-import}. */
@ProviderType
public interface Imports {

    /** Names of the tables that can be read now: {@code core.members}, {@code training.courses}. */
    Set<String> names();

    /**
     * Reads a table, all rows or none.
     *
     * @param name what kind of table it is
     * @param file name shown in messages
     * @return what happened; when there are errors nothing was stored
     */
    Result load(String name, String file, InputStream csv);

    /**
     * What came of a table.
     *
     * @param rows rows read
     * @param errors what is wrong, with the line; empty when everything was stored
     */
    record Result(int rows, List<RowError> errors) {
        public Result {
            errors = List.copyOf(errors);
        }

        /** Whether everything was stored. */
        public boolean isComplete() {
            return errors.isEmpty();
        }
    }

    /** What is wrong with a line: a message of the product with its values. */
    record RowError(String file, int line, String key, List<Object> arguments) {
        public RowError {
            arguments = List.copyOf(arguments);
        }

        /** The sentence, with file and line, in a language. */
        public String sentence(org.iinkai.api.text.Texts texts, Locale locale) {
            return texts.text(locale, "core.import.line", file, line, texts.text(locale, key, arguments.toArray()));
        }
    }
}
