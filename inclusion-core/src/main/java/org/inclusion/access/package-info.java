/**
 * Who may do what? Actors, the host's relations, and refusals as values. The default answer is a refusal.
 */
@NullMarked
package org.inclusion.access;

import org.jspecify.annotations.NullMarked;
