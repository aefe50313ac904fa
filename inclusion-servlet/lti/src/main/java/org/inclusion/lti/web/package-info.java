/** What is answered to a platform's browser? The pages and the addresses of the entrance. */
@Internal
@NullMarked
package org.inclusion.lti.web;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
