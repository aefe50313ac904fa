/** Real answers asked again, a few of them: what the few say of the others. */
@NullMarked
package org.inclusion.lab.replay;

import org.jspecify.annotations.NullMarked;
