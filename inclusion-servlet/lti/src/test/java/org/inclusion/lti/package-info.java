/** Is the entrance tried? Its tests, with a double of a platform that signs. */
@NullMarked
package org.inclusion.lti;

import org.jspecify.annotations.NullMarked;
