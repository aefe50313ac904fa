/**
 * Where is she, while somebody helps her by telephone? A session of live help lets a helper and a learner see the same
 * place of the content, and leaves nothing behind but the evidence she agreed to.
 */
@NullMarked
package org.inclusion.together;

import org.jspecify.annotations.NullMarked;
