/** Who calls her, and when? The addresses of promises, of a helper's list and of the host's agenda. */
@Internal
@NullMarked
package org.inclusion.servlet.followup;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
