package org.iinkai.core.database;

import java.util.List;

/** Where the migrations of a schema come from: the class path for the platform, a bundle's entries for a bundle. */
@FunctionalInterface
public interface Migrations {

    /** The files; the order does not matter, their version numbers do. */
    List<SqlFile> files();

    /** The files of a folder on the class path: {@code db/core}. */
    static Migrations fromClassPath(ClassLoader loader, String folder) {
        return () -> new ClassPathFolder(loader, folder).files();
    }
}
