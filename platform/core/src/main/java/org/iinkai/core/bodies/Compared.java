package org.iinkai.core.bodies;

import org.iinkai.api.audit.Comparison;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;

/** Which fields of bodies the record of changes tells of. */
final class Compared {

    static final Comparison<Body> BODY = Comparison.<Body>start()
            .plain("core.field.name", Body::name)
            .plain("core.field.kind", Body::kind)
            .plain("core.field.position", Body::position)
            .plain("core.field.to", Body::until);

    static final Comparison<Post> POST = Comparison.<Post>start()
            .plain("core.field.body", Post::body)
            .plain("core.field.name", Post::name)
            .plain("core.field.position", Post::position)
            .plain("core.field.single", Post::isSingle)
            .plain("core.field.role", Post::role);

    static final Comparison<Term> TERM = Comparison.<Term>start()
            .plain("core.field.post", Term::post)
            .personal("core.field.person-name", Term::personName)
            .plain("core.field.from", Term::from)
            .plain("core.field.to", Term::to);

    private Compared() {}
}
