package org.iinkai.core.bodies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;
import org.iinkai.core.bodies.BodyMapper.BodyRow;
import org.iinkai.core.bodies.BodyMapper.PostRow;
import org.iinkai.core.bodies.BodyMapper.RoleRow;

/** Bodies and their posts, with the roles that posts carry. */
final class Posts {

    private static final int LONGEST = 100;
    private static final int LONGEST_CODE = 80;

    private final Access access;
    private final BodyMapper bodies;
    private final TermMapper terms;

    Posts(Access access, BodyMapper bodies, TermMapper terms) {
        this.access = access;
        this.bodies = bodies;
        this.terms = terms;
    }

    List<Body> all() {
        return bodies.all().stream()
                .map(row -> new Body(
                        row.code(),
                        new Localized(row.nameJa(), row.nameEn()),
                        Body.Kind.valueOf(row.kind()),
                        row.position(),
                        row.untilDay()))
                .toList();
    }

    List<Post> of(String body) {
        return bodies.posts(body).stream()
                .map(row -> new Post(
                        row.code(),
                        row.body(),
                        new Localized(row.nameJa(), row.nameEn()),
                        row.position(),
                        row.isSingle(),
                        row.role()))
                .toList();
    }

    /** Code of the body of a post. */
    String bodyOf(String post) {
        return bodies.bodyOf(post).orElseThrow(() -> new Refused("core.refused.post-unknown", post).at("post"));
    }

    void save(Body body) {
        if (!body.code().matches("[a-z][a-z0-9-]{0,39}")) {
            throw new Refused("core.refused.code").at("code");
        }
        Localized name = checked(body.name());
        body.until().ifPresent(day -> Terms.checkDay(day, "until"));
        bodies.put(new BodyRow(body.code(), name.ja(), name.en(), body.kind().name(), body.position(), body.until()));
    }

    void save(Post request) {
        if (!request.code().matches("[a-z][a-z0-9-]*([.][a-z0-9-]+)*")
                || request.code().length() > LONGEST_CODE) {
            throw new Refused("core.refused.post-code").at("code");
        }
        if (bodies.body(request.body()).isEmpty()) {
            throw new Refused("core.refused.body-unknown", request.body()).at("body");
        }
        Localized name = checked(request.name());
        PostRow post = new PostRow(
                request.code(),
                request.body(),
                name.ja(),
                name.en(),
                request.position(),
                request.isSingle(),
                request.role());
        Optional<PostRow> before = bodies.lockedPost(post.code());
        if (before.filter(known -> !known.body().equals(post.body())).isPresent()) {
            throw new Refused("core.refused.post-code-taken", post.code()).at("code");
        }
        String roleBefore = before.map(PostRow::role).orElse("");
        if (!roleBefore.equals(post.role())) {
            checkMayGive(roleBefore);
            checkMayGive(post.role());
        }
        if (post.isSingle() && terms.isShared(post.code())) {
            throw new Refused("core.refused.post-shared").at("isSingle");
        }
        bodies.putPost(post);
    }

    /** Nobody gives or takes by a post what they don't hold themselves. */
    private void checkMayGive(String code) {
        if (code.isEmpty()) {
            return;
        }
        Caller caller = access.require(CoreRight.ACCOUNTS_MANAGE);
        RoleRow role = bodies.role(code).orElseThrow(() -> new Refused("core.refused.role-unknown", code).at("role"));
        boolean isHeld = caller.holdsAll()
                || (!role.holdsAll()
                        && Arrays.stream(role.rights().split(" "))
                                .allMatch(right -> right.isEmpty() || caller.may(right)));
        if (!isHeld) {
            throw new Forbidden("role " + code);
        }
    }

    private static Localized checked(Localized name) {
        String ja = name.ja().strip();
        String en = name.en().strip();
        if (ja.isEmpty()) {
            throw new Refused("core.refused.name-missing").at("name");
        }
        if (ja.length() > LONGEST || en.length() > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("name");
        }
        return new Localized(ja, en);
    }
}
