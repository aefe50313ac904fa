/**
 * The library as a server of its own, for a host that is not Java. {@link org.inclusion.samples.beside.Beside} starts it;
 * {@link org.inclusion.samples.beside.TokenVerifier} says whether the host really said who is asking.
 */
@NullMarked
package org.inclusion.samples.beside;

import org.jspecify.annotations.NullMarked;
