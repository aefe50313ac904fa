/**
 * How does a host test what it does with the library? {@link org.inclusion.test.TestInclusion} is a library in memory
 * with a clock and people; {@link org.inclusion.test.InclusionExtension} gives each JUnit test one of its own. See
 * {@code docs/testing.md}.
 */
@NullMarked
package org.inclusion.test;

import org.jspecify.annotations.NullMarked;
