/**
 * Who calls whom, from which day, about what? A promise has an owner, or is counted as one that nobody holds. What came
 * of calling is noted as tries, and the status of a promise is derived from them.
 */
@NullMarked
package org.inclusion.followup;

import org.jspecify.annotations.NullMarked;
