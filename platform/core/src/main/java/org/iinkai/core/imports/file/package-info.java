/**
 * Files of rows as other systems write them: text in the encodings of Japanese offices, and workbooks. Rows are given one
 * by one; a file is never in memory as a whole.
 */
@NullMarked
package org.iinkai.core.imports.file;

import org.jspecify.annotations.NullMarked;
