package org.iinkai.core.bodies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.FormerBodyName;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
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
                        row.fromDay(),
                        row.untilDay()))
                .toList();
    }

    Optional<Body> body(String code) {
        return all().stream().filter(body -> body.code().equals(code)).findFirst();
    }

    Optional<Post> post(String body, String code) {
        return of(body).stream().filter(post -> post.code().equals(code)).findFirst();
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
        checkDays(body);
        bodies.put(new BodyRow(
                body.code(), name.ja(), name.en(), body.kind().name(), body.position(), body.from(), body.until()));
        body.until().ifPresent(last -> terms.endWith(body.code(), last));
    }

    private void checkDays(Body body) {
        bodies.lockedBody(body.code());
        body.from().ifPresent(first -> {
            Terms.checkDay(first, "from");
            terms.firstDay(body.code()).filter(day -> day.isBefore(first)).ifPresent(day -> {
                throw new Refused("core.refused.body-terms-before", day).at("from");
            });
        });
        body.until().ifPresent(last -> {
            Terms.checkDay(last, "until");
            body.from().filter(last::isBefore).ifPresent(first -> {
                throw new Refused("core.refused.period", first, last).at("until");
            });
            terms.lastBegin(body.code()).filter(last::isBefore).ifPresent(day -> {
                throw new Refused("core.refused.body-terms-after", day).at("until");
            });
        });
    }

    /** Names a body otherwise from a day on; a name that is the same changes nothing. */
    boolean rename(String code, Localized wanted, LocalDate from, LocalDate today) {
        Localized name = checked(wanted);
        BodyRow body = bodies.lockedBody(code).orElseThrow(() -> new NotFound("body " + code));
        Localized before = new Localized(body.nameJa(), body.nameEn());
        if (name.equals(before)) {
            return false;
        }
        Terms.checkDay(from, "nameFrom");
        if (from.isAfter(today)) {
            throw new Refused("core.refused.body-rename-future").at("nameFrom");
        }
        Optional<LocalDate> earliest = bodies.formerNames(code).stream()
                .findFirst()
                .map(former -> former.untilDay().plusDays(1))
                .or(body::fromDay);
        earliest.filter(day -> !from.isAfter(day)).ifPresent(day -> {
            throw new Refused("core.refused.body-rename-before", day).at("nameFrom");
        });
        bodies.addFormerName(code, from.minusDays(1), before);
        bodies.name(code, name);
        return true;
    }

    List<FormerBodyName> formerNames(String code) {
        return bodies.formerNames(code).stream()
                .map(row -> new FormerBodyName(new Localized(row.nameJa(), row.nameEn()), row.untilDay()))
                .toList();
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
