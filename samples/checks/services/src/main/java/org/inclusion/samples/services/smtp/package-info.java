/** A mail server that takes messages, or does not. */
@NullMarked
package org.inclusion.samples.services.smtp;

import org.jspecify.annotations.NullMarked;
