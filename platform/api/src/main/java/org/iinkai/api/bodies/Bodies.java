package org.iinkai.api.bodies;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The association's bodies. */
@ProviderType
public interface Bodies {

    /** All bodies in their order. */
    List<Body> all();
}
