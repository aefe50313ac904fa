/** May this be done in her absence? The addresses of mandates and of acts in absence. */
@Internal
@NullMarked
package org.inclusion.servlet.mandate;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
