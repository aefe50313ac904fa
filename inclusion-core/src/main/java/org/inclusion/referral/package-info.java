/**
 * Did she arrive where she was sent, and did it help? A learner is referred to a help place or to another structure,
 * with only what she agreed to share. The answers that come back are appended, and the status of a referral is derived
 * from them. Silence becomes a call that a helper has promised. Nothing is kept of help after violence, with health,
 * with an addiction or with asylum.
 */
@NullMarked
package org.inclusion.referral;

import org.jspecify.annotations.NullMarked;
