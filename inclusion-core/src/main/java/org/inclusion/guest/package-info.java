/**
 * Which guests see today's step beside a learner? A guest is somebody of her family, a neighbour or a volunteer, and
 * has no account. The learner invites a guest together with a professional, and she herself shows the step.
 */
@NullMarked
package org.inclusion.guest;

import org.jspecify.annotations.NullMarked;
