package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Distinguishes callers by the address from which the container received their request. */
public final class RemoteAddress {

    /** In bytes. One connection to the Internet usually has all addresses that begin with these. */
    private static final int NETWORK = 8;

    private RemoteAddress() {}

    /**
     * The remote address of a request; of an IPv6 address its network, because one caller has a whole network of them.
     */
    public static String of(HttpServletRequest request) {
        return callerAt(Optional.ofNullable(request.getRemoteAddr()).orElse(""));
    }

    static String callerAt(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // A text with a colon is never looked up as a name.
            InetAddress parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] network = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), NETWORK), parsed.getAddress().length);
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
