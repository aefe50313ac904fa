/** What happens when twice as much comes as can be done? */
@NullMarked
package org.inclusion.samples.reliability.overload;

import org.jspecify.annotations.NullMarked;
