package org.iinkai.api.imports;

/**
 * Reads a table whose rows go into the database by statements over all of them, for tables of many thousand rows. One by
 * one they still go in by {@link #read}.
 */
public interface BulkImport extends DataImport {

    /** Begins to read a file, inside the open transaction. */
    Batch begin(ImportPass pass);

    @Override
    default void read(ImportRow row) {
        throw new UnsupportedOperationException("this table is read in as a whole");
    }

    /** The rows of one file. */
    interface Batch extends AutoCloseable {

        /**
         * Takes a row.
         *
         * @throws org.iinkai.api.error.Refused when it can't be stored; the batch goes on without it
         */
        void add(ImportRow row);

        /** Checks the rows against each other and against what is stored, and stores those that are right. */
        ImportCounts store();

        /** Lets go of what was not stored. */
        @Override
        default void close() {}
    }
}
