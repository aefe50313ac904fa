/** Tests of what is read and written. */
@NullMarked
package org.inclusion.lab.table;

import org.jspecify.annotations.NullMarked;
