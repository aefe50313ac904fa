/**
 * Who else could help, and where? The places where people get help with digital things, and how they come from files
 * of others.
 */
@NullMarked
package org.inclusion.place;

import org.jspecify.annotations.NullMarked;
