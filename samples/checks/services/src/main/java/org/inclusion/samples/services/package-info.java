/**
 * Stand-ins of the services that hosts use, each a small server on loopback. Each rule names the public document that
 * it is from.
 */
@NullMarked
package org.inclusion.samples.services;

import org.jspecify.annotations.NullMarked;
