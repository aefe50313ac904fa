/** How do pages invite a guest, and how does a guest see today's step? The addresses of guests. */
@Internal
@NullMarked
package org.inclusion.servlet.guest;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
