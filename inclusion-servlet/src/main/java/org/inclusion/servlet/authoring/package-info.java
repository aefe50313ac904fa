/**
 * How do helpers write lessons themselves, and how are they opened? The addresses of leaflets and of published lessons.
 */
@Internal
@NullMarked
package org.inclusion.servlet.authoring;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
