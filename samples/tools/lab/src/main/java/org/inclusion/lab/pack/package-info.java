/** An embedder's own content pack, with calibrated questions in it. */
@NullMarked
package org.inclusion.lab.pack;

import org.jspecify.annotations.NullMarked;
