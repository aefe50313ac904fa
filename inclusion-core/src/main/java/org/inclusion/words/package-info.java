/**
 * In which words is something said? Texts in several languages, and reasons that become sentences only at the
 * very edge.
 */
@NullMarked
package org.inclusion.words;

import org.jspecify.annotations.NullMarked;
