/**
 * What is said to a person who is not here, and what does that person reply? The host sends messages and knows the
 * numbers. The library says when, and a neutral text.
 */
@NullMarked
package org.inclusion.message;

import org.jspecify.annotations.NullMarked;
