/** The town's web server and pages. Nothing here knows the library. */
@NullMarked
package org.inclusion.samples.intranet.web;

import org.jspecify.annotations.NullMarked;
