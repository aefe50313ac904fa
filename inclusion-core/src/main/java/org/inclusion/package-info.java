/**
 * Where do I start? {@link org.inclusion.Inclusion} is the front door: build it once, then act for each person.
 */
@NullMarked
package org.inclusion;

import org.jspecify.annotations.NullMarked;
