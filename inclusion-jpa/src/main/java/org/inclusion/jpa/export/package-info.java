/** How does everything leave one database and enter another? Export and import of all rows, for operators. */
@NullMarked
package org.inclusion.jpa.export;

import org.jspecify.annotations.NullMarked;
