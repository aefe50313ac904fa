/** With which keys do we sign? Keys that change, kept encrypted by a key that is not in the database. */
@NullMarked
package org.inclusion.lti.key;

import org.jspecify.annotations.NullMarked;
