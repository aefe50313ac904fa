/** Every point at which an application with its database inside may die. */
@NullMarked
package org.inclusion.samples.reliability.embedded;

import org.jspecify.annotations.NullMarked;
