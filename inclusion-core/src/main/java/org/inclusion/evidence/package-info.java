/**
 * What was seen? Answers, practised steps, observations, self-reports and content events, kept unchanged and
 * counted once.
 */
@NullMarked
package org.inclusion.evidence;

import org.jspecify.annotations.NullMarked;
