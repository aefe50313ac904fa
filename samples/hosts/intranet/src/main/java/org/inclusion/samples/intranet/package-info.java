/**
 * The demo: an intranet with the library in it. {@link org.inclusion.samples.intranet.Training} is all that mounts the
 * library; {@code people} is the town's directory, {@code web} its server and pages.
 */
@NullMarked
package org.inclusion.samples.intranet;

import org.jspecify.annotations.NullMarked;
