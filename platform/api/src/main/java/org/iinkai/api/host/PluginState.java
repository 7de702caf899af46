package org.iinkai.api.host;

/** What is true of a bundle right now. */
public enum PluginState {
    /** 動作中: resolved, migrated, services made, routes registered, checks green. */
    READY,
    /** On its way from one state to another. */
    CHANGING,
    /** 停止中: by somebody's will. */
    DISABLED,
    /** 要対応: should run and does not; {@link PluginStatus#problem} says why. */
    FAILED,
    /** 隔離: failed three times in ten minutes; stays stopped until somebody enables it. */
    QUARANTINED
}
