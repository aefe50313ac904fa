/**
 * Rules by which adaptive tests choose the next question since the 1980s: the yardstick beside which the library's own
 * choice is shown. One area, abilities on a grid.
 */
@NullMarked
package org.inclusion.lab.classic;

import org.jspecify.annotations.NullMarked;
