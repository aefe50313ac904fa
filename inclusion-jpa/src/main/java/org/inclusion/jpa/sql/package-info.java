/** How does each database say it? Statements, tables, rows, and the dialects of H2, MariaDB and PostgreSQL. */
@Internal
@NullMarked
package org.inclusion.jpa.sql;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
