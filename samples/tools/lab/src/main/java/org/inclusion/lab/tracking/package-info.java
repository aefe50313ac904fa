/** People who learn and forget: what is said of them before each event, and how right it was. */
@NullMarked
package org.inclusion.lab.tracking;

import org.jspecify.annotations.NullMarked;
