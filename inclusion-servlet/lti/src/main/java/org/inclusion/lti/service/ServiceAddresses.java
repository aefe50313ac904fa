package org.inclusion.lti.service;

import java.net.URI;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.WebAddress;

/** Judges addresses of a platform's services. */
public final class ServiceAddresses {

    private ServiceAddresses() {}

    /** Whether an address is the platform's own: one of its origins, or that of its token endpoint. */
    public static boolean belongTo(Platform platform, URI address) {
        return platform.owns(address)
                || (WebAddress.isSafe(address)
                        && WebAddress.origin(address).equals(WebAddress.origin(platform.token())));
    }
}
