/**
 * What is taught, and with what? Packs of typed lessons, exercises and questions, read strictly and
 * replaced atomically.
 */
@NullMarked
package org.inclusion.content;

import org.jspecify.annotations.NullMarked;
