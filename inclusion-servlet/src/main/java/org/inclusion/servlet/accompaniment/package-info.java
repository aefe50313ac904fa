/** What was done with her, and how? The addresses of accompaniments, of workshops and of their export. */
@Internal
@NullMarked
package org.inclusion.servlet.accompaniment;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
