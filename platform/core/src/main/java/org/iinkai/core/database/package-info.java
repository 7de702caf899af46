/**
 * The PostgreSQL database: one pool, transactions that any number of MyBatis configurations share, migrations by the
 * owner of the tables. The core and every bundle reach their tables through it.
 */
@NullMarked
package org.iinkai.core.database;

import org.jspecify.annotations.NullMarked;
