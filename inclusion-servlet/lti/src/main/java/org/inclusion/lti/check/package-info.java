/**
 * Does a registered platform fit this entrance? Each question is asked of the platform itself, before its people come.
 */
@NullMarked
package org.inclusion.lti.check;

import org.jspecify.annotations.NullMarked;
