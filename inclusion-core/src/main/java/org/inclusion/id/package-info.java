/** How is each thing named? The shape of every id, and ids that cannot be taken for one another. */
@NullMarked
package org.inclusion.id;

import org.jspecify.annotations.NullMarked;
