/** What did a learner say? Wishes and disagreements in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.journey;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
