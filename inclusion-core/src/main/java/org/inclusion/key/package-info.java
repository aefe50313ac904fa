/** With which keys? The host's secrets as the database knows them: an id of each, and which are still needed. */
@NullMarked
package org.inclusion.key;

import org.jspecify.annotations.NullMarked;
