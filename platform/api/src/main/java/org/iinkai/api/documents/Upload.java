package org.iinkai.api.documents;

import java.io.InputStream;

/**
 * A file on its way in. Read once, as it comes; never held in memory.
 *
 * @param name as the sender calls it, perhaps with a path, which is left out
 * @param content what an exception from it cuts short is not kept
 */
public record Upload(String name, InputStream content) {}
