/** What is read and written: banks, responses, covariances. */
@NullMarked
package org.inclusion.samples.lab.table;

import org.jspecify.annotations.NullMarked;
