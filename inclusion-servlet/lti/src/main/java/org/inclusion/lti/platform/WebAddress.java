package org.inclusion.lti.platform;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;

/** Judges addresses: https, or plain http on this machine, which only a demonstration has. */
@Internal
public final class WebAddress {

    private static final int LONGEST = 2_000;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebAddress() {}

    /**
     * Makes sure that an address can be asked safely.
     *
     * @param what names the address in the message
     * @throws IllegalArgumentException if it is not https, nor plain http on this machine
     */
    public static void require(String what, URI address) {
        if (!isSafe(address)) {
            throw new IllegalArgumentException(what + ": must be an https address without user and fragment");
        }
    }

    /** Whether an address is https, or plain http on this machine; without a user and without a fragment. */
    public static boolean isSafe(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return false;
        }
        if (address.toString().length() > LONGEST) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme())
                        && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT)));
    }

    /** An address from a text of others; null where it is none, or an unsafe one. */
    @Nullable
    public static URI parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        try {
            URI address = URI.create(text);
            return isSafe(address) ? address : null;
        } catch (IllegalArgumentException misshapen) {
            return null;
        }
    }

    /** The origin of an address as browsers write it: small letters, without the scheme's own port. */
    public static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort();
        boolean usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    /**
     * Whether an address lies at or below another, which ends with a slash. Neither dots nor an encoded slash lead out
     * of it.
     */
    public static boolean isBelow(URI address, URI base) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return isSafe(address)
                && origin(address).equals(origin(base))
                && (path + "/").startsWith(base.getRawPath())
                && !path.contains("/.")
                && !path.toLowerCase(Locale.ROOT).contains("%2");
    }
}
