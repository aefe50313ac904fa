/**
 * What was seen? Append-only, idempotent evidence: answers, practised steps, observations, self-reports, content events.
 */
@NullMarked
package org.inclusion.evidence;

import org.jspecify.annotations.NullMarked;
