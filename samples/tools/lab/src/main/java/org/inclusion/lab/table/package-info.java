/** The files that are read and written: banks, responses, covariances. */
@NullMarked
package org.inclusion.lab.table;

import org.jspecify.annotations.NullMarked;
