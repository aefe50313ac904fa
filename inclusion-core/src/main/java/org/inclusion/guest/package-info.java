/**
 * Who may see today's step beside her? Guests: neighbours, family and volunteers without an account, whom a learner invites with a
 * professional, and to whom she herself shows the step.
 */
@NullMarked
package org.inclusion.guest;

import org.jspecify.annotations.NullMarked;
