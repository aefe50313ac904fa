package org.inclusion.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.WebAddress;

/** Tells requests of our pages' scripts from those of others. */
final class OurPage {

    private OurPage() {}

    /** A page of another site cannot send our header unless we allow it, which we never do. */
    static void require(HttpServletRequest request, URI entrance) {
        String origin = request.getHeader("Origin");
        if (!"1".equals(request.getHeader("X-Inclusion"))
                || (origin != null && !origin.equals(WebAddress.origin(entrance)))) {
            throw new RefusedLaunchException(Why.NOT_BELIEVED, "a request that no page of ours has sent");
        }
    }
}
