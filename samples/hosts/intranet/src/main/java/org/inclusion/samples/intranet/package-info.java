/**
 * A small intranet that somebody could really have, with the library in it. {@link
 * org.inclusion.samples.intranet.TrainingFeatures} is all that an embedder has to write.
 */
@NullMarked
package org.inclusion.samples.intranet;

import org.jspecify.annotations.NullMarked;
