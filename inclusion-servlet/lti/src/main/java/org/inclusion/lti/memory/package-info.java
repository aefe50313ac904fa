/** Where are platforms kept in a test or a demonstration? In memory. */
@NullMarked
package org.inclusion.lti.memory;

import org.jspecify.annotations.NullMarked;
