package org.iinkai.ui.shell.members;

/** A table of few rows within a page of the register. */
public final class SmallTable extends org.iinkai.ui.kit.SmallTable {

    /** A table without rows yet. */
    public SmallTable(String name, String... headings) {
        super(name, headings);
    }

    @Override
    public SmallTable ofFigures() {
        super.ofFigures();
        return this;
    }
}
