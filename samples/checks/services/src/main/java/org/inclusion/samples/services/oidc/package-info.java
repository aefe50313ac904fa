/** ProConnect and FranceConnect. */
@NullMarked
package org.inclusion.samples.services.oidc;

import org.jspecify.annotations.NullMarked;
