/** How fast the library is: one class a question, run by JMH. */
@NullMarked
package org.inclusion.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
