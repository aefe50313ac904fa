/** Does a real platform work with this library? A tool to point one at, which keeps nothing. */
@NullMarked
package org.inclusion.samples.lti.demo;

import org.jspecify.annotations.NullMarked;
