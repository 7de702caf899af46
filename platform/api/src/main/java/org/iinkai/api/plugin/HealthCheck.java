package org.iinkai.api.plugin;

/** Says whether a part of the bundle works. Called after start and from time to time; must return within a second. */
@FunctionalInterface
public interface HealthCheck {

    /** Returns when all is well; throws with a sentence when not. */
    void check();
}
