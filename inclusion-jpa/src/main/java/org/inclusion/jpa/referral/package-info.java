/** Who was referred to whom, and what came of it? Referrals, their answers and their sheets in the database. */
@Internal
@NullMarked
package org.inclusion.jpa.referral;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
