package org.iinkai.ui.kit;

/** A field that can tell by itself that what stands in it can't be right. */
interface SelfChecked {

    /** What is wrong, in a sentence; empty when nothing is, or nothing is filled in. */
    String complaint();
}
