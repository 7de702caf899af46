package org.iinkai.api.plugin;

/**
 * The declaration of a bundle, named by the manifest header {@code Iinkai-Plugin}. It only says what there is: no I/O, no
 * threads, no static state. The build calls it to write the descriptor that an administrator reviews; the host calls it
 * again at every start and refuses the bundle when the two differ.
 */
public interface CommitteePlugin {

    /** Says what the bundle contributes. */
    void contribute(Contributions to);
}
