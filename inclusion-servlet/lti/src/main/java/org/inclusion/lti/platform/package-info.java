/** Which platforms send their people here? Their registrations, their settings and their public keys. */
@NullMarked
package org.inclusion.lti.platform;

import org.jspecify.annotations.NullMarked;
