/**
 * How many people of a course have opened what its link opens? Its platform tells who is in it; they are counted, and
 * not kept.
 */
@Internal
@NullMarked
package org.inclusion.lti.roster;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
