/**
 * Where is she, while somebody helps her by telephone? The sessions in the database, so that any server serves
 * either side.
 */
@Internal
@NullMarked
package org.inclusion.jpa.together;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
