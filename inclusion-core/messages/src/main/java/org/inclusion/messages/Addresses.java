package org.inclusion.messages;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses of services, over which secrets and numbers go. */
final class Addresses {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Addresses() {}

    /** Whether nobody on the way reads along. */
    static boolean isSafe(URI address) {
        String scheme = String.valueOf(address.getScheme());
        return address.getHost() != null
                && address.getUserInfo() == null
                && address.getFragment() == null
                && (scheme.equalsIgnoreCase("https")
                        || (scheme.equalsIgnoreCase("http") && isThisMachine(address.getHost())));
    }

    static boolean isThisMachine(@Nullable String host) {
        return host != null && THIS_MACHINE.contains(host);
    }
}
