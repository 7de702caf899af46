package org.iinkai.core.activities;

/**
 * A purpose or business category of the articles, below which activities stand.
 *
 * @param code stable word: {@code I-4}
 * @param parent code of the heading above; empty at the top
 */
public record Heading(String code, String parent, String title) {

    /** Whether it stands at the top of the outline. */
    public boolean isTop() {
        return parent.isEmpty();
    }
}
