/**
 * Who comes, from where, and by which address of ours: seen through trusted proxies only.
 */
@NullMarked
package org.iinkai.web.visit;

import org.jspecify.annotations.NullMarked;
