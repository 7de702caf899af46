package org.iinkai.web;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.association.Association;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.text.Localized;

/** An association that has always had one name; the pages of the door only read it. */
record OneName(Localized name) implements Association {

    static final OneName BLUE_SKY = new OneName(new Localized("青空協会", "Blue Sky Association"));

    @Override
    public AssociationName nameOn(LocalDate day) {
        return new AssociationName(LocalDate.EPOCH, name, "", new Localized("", ""));
    }

    @Override
    public List<AssociationName> names() {
        return List.of(nameOn(LocalDate.EPOCH));
    }

    @Override
    public void save(AssociationName name) {
        throw new AssertionError("no page of the door changes the name of the association");
    }
}
