package org.iinkai.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;

/** What people do with items. Every method asks for the right; every change writes an audit entry. */
public final class Items {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(2999, 12, 31);

    private final Transactions transactions;
    private final Access access;
    private final Audit audit;
    private final ItemMapper mapper;

    Items(Transactions transactions, Access access, Audit audit, ItemMapper mapper) {
        this.transactions = transactions;
        this.access = access;
        this.audit = audit;
        this.mapper = mapper;
    }

    /** The items of a fiscal year, or of all, the newest first. */
    public Page<Item> find(Optional<FiscalYear> year, PageRequest page) {
        access.require(ExampleRights.READ);
        LocalDate from = year.map(FiscalYear::firstDay).orElse(EVER);
        LocalDate to = year.map(FiscalYear::lastDay).orElse(FOREVER);
        ItemPosition after = ItemPosition.of(page.after());
        return transactions.read(() -> Page.of(
                mapper.page(from, to, after, page.size() + 1),
                page,
                ItemPosition::behind,
                Total.bounded(mapper.count(from, to, Total.BOUND + 1))));
    }

    /** The fiscal years that have items, newest first. */
    public List<FiscalYear> years() {
        access.require(ExampleRights.READ);
        return mapper.years();
    }

    /** One item. */
    public Item item(Id<Item> id) {
        access.require(ExampleRights.READ);
        return mapper.item(id).orElseThrow(() -> new NotFound(subject(id)));
    }

    /** Who changed an item last, for somebody who meets the change of somebody else. */
    public Optional<AuditEntry> lastChange(Id<Item> id) {
        access.require(ExampleRights.READ);
        return audit.latest(subject(id));
    }

    /** Adds an item. A request repeated with the same id changes nothing. */
    public void add(Item item) {
        access.require(ExampleRights.CHANGE);
        transactions.write(() -> {
            if (mapper.add(item) > 0) {
                audit.record("example.audit.added", subject(item.id()), item.title());
            }
        });
    }

    /**
     * Changes an item.
     *
     * @throws Refused when somebody else changed it meanwhile
     */
    public void change(Item item) {
        access.require(ExampleRights.CHANGE);
        transactions.write(() -> {
            if (mapper.change(item) == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            audit.record("example.audit.changed", subject(item.id()), item.title());
        });
    }

    private static String subject(Id<Item> id) {
        return "example.item:" + id;
    }
}
