/**
 * In what order? Goals in people's words, skill paths, their steps, and prerequisites that advise and never lock.
 */
@NullMarked
package org.inclusion.path;

import org.jspecify.annotations.NullMarked;
