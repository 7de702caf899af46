package org.iinkai.core.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.views.ListTaste;
import org.iinkai.api.views.SavedView;
import org.iinkai.api.views.SavedViews;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.views.ViewMapper.Standing;
import org.iinkai.core.views.ViewMapper.TasteRow;
import org.iinkai.core.views.ViewMapper.ViewRow;

/** How people like to see lists, in the database. */
public final class ListTastes implements SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    private final Foundation foundation;
    private final ViewMapper views;

    private ListTastes(Foundation foundation, ViewMapper views) {
        this.foundation = foundation;
        this.views = views;
    }

    /** The part of the core that knows how people like to see lists. */
    public static Part in(Foundation foundation) {
        ViewMapper mapper = foundation
                .database()
                .mappers("core.views", ViewMapper.class.getClassLoader(), List.of(ViewMapper.class))
                .mapper(ViewMapper.class);
        return new Part(Map.of(SavedViews.class, new ListTastes(foundation, mapper)), Map.of());
    }

    @Override
    public ListTaste taste(String list) {
        return foundation
                .account()
                .map(account -> foundation.transactions().read(() -> taste(account, list)))
                .orElseGet(ListTaste::none);
    }

    @Override
    public boolean mayShare() {
        return foundation.access().may(CoreRight.VIEWS_SHARE);
    }

    private ListTaste taste(Id<?> account, String list) {
        TasteRow chosen = views.taste(account, list).orElseGet(() -> new TasteRow("", Optional.empty()));
        List<String> columns = chosen.columns().isEmpty()
                ? List.of()
                : List.of(chosen.columns().split(","));
        return new ListTaste(columns, chosen.usualView(), views.views(account, list));
    }

    @Override
    public void save(Id<SavedView> id, String list, String name, String query) {
        Id<?> account = account();
        String called = name.strip();
        if (called.isEmpty() || called.codePointCount(0, called.length()) > LONGEST_NAME) {
            throw new Refused("core.refused.view-name", LONGEST_NAME).at("name");
        }
        if (query.length() > LONGEST_QUERY) {
            throw new Refused("core.refused.view-query");
        }
        ViewRow row =
                new ViewRow(id, account, list, called, query, foundation.clock().instant());
        foundation.transactions().write(() -> {
            if (views.others(row) >= MOST) {
                throw new Refused("core.refused.view-count", MOST);
            }
            if (views.standing(account, id).isEmpty()) {
                views.save(row);
            }
        });
    }

    @Override
    public void share(Id<SavedView> id, boolean isShared) {
        Id<?> account = account();
        foundation.access().require(CoreRight.VIEWS_SHARE);
        foundation.transactions().write(() -> {
            if (standing(account, id).filter(Standing::isOwn).isEmpty()) {
                throw missing(id);
            }
            views.share(id, isShared);
            if (!isShared) {
                views.leaveToItsOwner(id);
            }
            record(isShared ? "core.audit.view-shared" : "core.audit.view-unshared", id);
        });
    }

    @Override
    public void delete(Id<SavedView> id) {
        Id<?> account = account();
        foundation.transactions().write(() -> {
            Standing standing = standing(account, id)
                    .filter(view -> view.isOwn() || foundation.access().may(CoreRight.VIEWS_SHARE))
                    .orElseThrow(() -> missing(id));
            views.delete(id);
            if (standing.isShared()) {
                record("core.audit.view-deleted", id);
            }
        });
    }

    @Override
    public void open(String list, Optional<Id<SavedView>> usual) {
        Id<?> account = account();
        foundation.transactions().write(() -> {
            usual.filter(id -> views.views(account, list).stream()
                            .noneMatch(view -> view.id().equals(id)))
                    .ifPresent(id -> {
                        throw missing(id);
                    });
            views.open(account, list, usual);
        });
    }

    @Override
    public void columns(String list, List<String> keys) {
        Id<?> account = account();
        foundation.transactions().write(() -> views.columns(account, list, String.join(",", keys)));
    }

    /** A view the caller may know of. */
    private Optional<Standing> standing(Id<?> account, Id<SavedView> id) {
        return views.standing(account, id).filter(view -> view.isOwn() || view.isShared());
    }

    private Id<?> account() {
        return foundation.account().orElseThrow(() -> new Forbidden(CoreRight.VIEWS_SHARE.id()));
    }

    private void record(String action, Id<SavedView> id) {
        foundation.audit().record(action, "saved-view:" + id, "");
    }

    private static NotFound missing(Id<SavedView> id) {
        return new NotFound("saved view " + id);
    }
}
