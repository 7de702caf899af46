package org.iinkai.core.database;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Shows a list of SQL files to Flyway, so that nothing has to be unpacked and no class of a bundle is loaded. */
final class SqlFileResources implements ResourceProvider {

    private final List<SqlFile> files;

    SqlFileResources(List<SqlFile> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public @Nullable LoadableResource getResource(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(Loadable::new)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.name().startsWith(prefix))
                .filter(file -> Arrays.stream(suffixes).anyMatch(file.name()::endsWith))
                .<LoadableResource>map(Loadable::new)
                .toList();
    }

    private static final class Loadable extends LoadableResource {

        private final SqlFile file;

        Loadable(SqlFile file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            return new StringReader(file.text().get());
        }

        @Override
        public String getAbsolutePath() {
            return file.name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return file.name();
        }

        @Override
        public String getFilename() {
            return file.name();
        }

        @Override
        public String getRelativePath() {
            return file.name();
        }
    }
}
