/** A host on WildFly: CDI, JTA and the server's own Hibernate. */
@NullMarked
package org.inclusion.samples.wildfly;

import org.jspecify.annotations.NullMarked;
