/** What is broken, and what was lost by it? */
@NullMarked
package org.inclusion.samples.reliability.fault;

import org.jspecify.annotations.NullMarked;
