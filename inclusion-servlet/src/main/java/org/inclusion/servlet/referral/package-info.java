/** How do pages refer somebody, see what arrived, and answer by a sheet? The addresses of referrals. */
@Internal
@NullMarked
package org.inclusion.servlet.referral;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
