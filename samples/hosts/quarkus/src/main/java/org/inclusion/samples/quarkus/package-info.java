/** A host on Quarkus: CDI, JTA and Hibernate. */
@NullMarked
package org.inclusion.samples.quarkus;

import org.jspecify.annotations.NullMarked;
