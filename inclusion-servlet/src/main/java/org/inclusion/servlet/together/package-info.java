/**
 * Where is she, while somebody helps her by telephone? Both sides of live help over HTTP, asked again or told
 * as events.
 */
@Internal
@NullMarked
package org.inclusion.servlet.together;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
