/**
 * How do the library's rows and the host's stand or fall together where JTA has the transactions? One class, for
 * a host.
 */
@NullMarked
package org.inclusion.jta;

import org.jspecify.annotations.NullMarked;
