package org.iinkai.api.association;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The association's own name, which changes in time: a document prints the name of its day. Open to everybody. */
@ProviderType
public interface Association {

    /** The name on a day; the first one ever for a day before it. Blank names when none is recorded. */
    AssociationName nameOn(LocalDate day);

    /** All names, latest first. */
    List<AssociationName> names();

    /** Adds a name, or changes the one that begins on that day. Needs {@code core.members-change}. */
    void save(AssociationName name);
}
