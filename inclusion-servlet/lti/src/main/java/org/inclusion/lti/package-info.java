/**
 * How do people of other platforms come in? The entrance for LTI 1.3: a platform such as Moodle, Canvas or Sakai sends
 * its own people, signed, and they learn inside its page. The host mounts {@link org.inclusion.lti.LtiServlet} beside
 * the library's servlet.
 */
@NullMarked
package org.inclusion.lti;

import org.jspecify.annotations.NullMarked;
