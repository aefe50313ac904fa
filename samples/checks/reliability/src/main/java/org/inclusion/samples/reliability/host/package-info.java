/** What does a host look like, with a pool and a provider of its own? */
@NullMarked
package org.inclusion.samples.reliability.host;

import org.jspecify.annotations.NullMarked;
