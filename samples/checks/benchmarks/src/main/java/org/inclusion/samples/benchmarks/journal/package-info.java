/** What does the journal cost those who are noted in it? Looks and day relations with it and without, in turns. */
@NullMarked
package org.inclusion.samples.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
