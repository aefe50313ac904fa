/**
 * What was seen? Answers, practised steps, observations, self-reports and content events, kept for ever and counted once.
 */
@NullMarked
package org.inclusion.evidence;

import org.jspecify.annotations.NullMarked;
