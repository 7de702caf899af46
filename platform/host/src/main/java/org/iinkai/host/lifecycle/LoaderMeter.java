package org.iinkai.host.lifecycle;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Counts the loaders of bundle classes that are still in memory. */
public final class LoaderMeter {

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    synchronized void made(ClassLoader loader) {
        loaders.removeIf(reference -> reference.refersTo(null));
        loaders.add(new WeakReference<>(loader));
    }

    /** How many there are: one for each bundle that runs, and one for each old version that something holds on to. */
    public synchronized int alive() {
        loaders.removeIf(reference -> reference.refersTo(null));
        return loaders.size();
    }
}
