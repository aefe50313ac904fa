/** The town's directory. */
@NullMarked
package org.inclusion.samples.intranet.people;

import org.jspecify.annotations.NullMarked;
