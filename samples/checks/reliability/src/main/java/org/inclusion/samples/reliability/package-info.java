/** What becomes of people's evidence when things break? One command line. */
@NullMarked
package org.inclusion.samples.reliability;

import org.jspecify.annotations.NullMarked;
