/** A real browser, and what every page is held to: for the tests of the other samples. */
@NullMarked
package org.inclusion.samples.browser;

import org.jspecify.annotations.NullMarked;
