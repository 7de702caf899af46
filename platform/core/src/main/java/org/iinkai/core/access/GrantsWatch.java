package org.iinkai.core.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.data.Transactions;

/** Tells whoever wants to know that people may have gained or lost rights. */
public final class GrantsWatch {

    private static final Logger LOG = LoggerFactory.getLogger(GrantsWatch.class);

    private final Transactions transactions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Nobody wants to know yet. */
    public GrantsWatch(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Calls the listener after every change, once it is committed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Something changed that rights follow from; told once the open transaction has committed. */
    public void changed() {
        transactions.afterCommit(() -> listeners.forEach(GrantsWatch::tell));
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("somebody could not follow a change of rights", e);
        }
    }
}
