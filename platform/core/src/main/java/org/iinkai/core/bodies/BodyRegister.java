package org.iinkai.core.bodies;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.text.Localized;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** The bodies in the database. */
public final class BodyRegister implements Bodies {

    private final BodyMapper bodies;

    private BodyRegister(BodyMapper bodies) {
        this.bodies = bodies;
    }

    /** The part of the core that knows bodies. */
    public static Part in(Foundation foundation) {
        BodyMapper mapper = foundation
                .database()
                .mappers("core.bodies", BodyMapper.class.getClassLoader(), List.of(BodyMapper.class))
                .mapper(BodyMapper.class);
        return new Part(Map.of(Bodies.class, new BodyRegister(mapper)), Map.of("core.bodies", new BodyImport(mapper)));
    }

    @Override
    public List<Body> all() {
        return bodies.all().stream()
                .map(row -> new Body(row.code(), new Localized(row.nameJa(), row.nameEn()), row.position()))
                .toList();
    }

    private record BodyImport(BodyMapper bodies) implements DataImport {

        @Override
        public Set<String> columns() {
            return Set.of("code", "name_ja", "name_en", "position");
        }

        @Override
        public void read(ImportRow row) {
            bodies.put(new BodyMapper.BodyRow(
                    row.required("code"), row.required("name_ja"), row.text("name_en"), row.number("position")));
        }
    }
}
