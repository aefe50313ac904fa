/**
 * How is my structure doing? Sums over groups of people, summed up from time to time, and what a coordinator is shown
 * of them. Never one person.
 */
@NullMarked
package org.inclusion.cohort;

import org.jspecify.annotations.NullMarked;
