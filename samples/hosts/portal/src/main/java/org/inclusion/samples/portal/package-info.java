/** The portal of an invented département: what a host on Spring Boot does to have the elements in its pages. */
@NullMarked
package org.inclusion.samples.portal;

import org.jspecify.annotations.NullMarked;
