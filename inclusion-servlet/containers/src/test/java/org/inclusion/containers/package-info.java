/** Does it run in every container? One application and one contract, in five containers. */
@NullMarked
package org.inclusion.containers;

import org.jspecify.annotations.NullMarked;
