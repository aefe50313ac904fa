/** What do others notice of one person who does as much harm as one can? */
@NullMarked
package org.inclusion.samples.reliability.hostile;

import org.jspecify.annotations.NullMarked;
