/** An embedder's own content pack, with calibrated questions in it. */
@NullMarked
package org.inclusion.samples.lab.pack;

import org.jspecify.annotations.NullMarked;
