package org.inclusion.lti.check;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** May the platform's server ask the entrance's? Some do not ask private addresses, or ports other than those of the web. */
final class BlockedHostsQuestion {

    private static final String SUBJECT = "blocked hosts";

    private static final List<Integer> USUAL_PORTS = List.of(-1, 80, 443);

    /** {@code fc00::/7}. */
    private static final int UNIQUE_LOCAL = 0xfc;

    private static final String SETTINGS =
            "Site administration › General › Security › HTTP security, change cURL blocked"
                    + " hosts list and cURL allowed ports list";

    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    private static final int IPV6 = 16;

    private BlockedHostsQuestion() {}

    /**
     * From the address of our keys.
     *
     * @param isSignatureTaken whether the platform took a signature of ours: then it has read our keys
     * @param isClientUnknown whether the platform says that it does not know us, which is its answer too where it cannot read our keys
     */
    static Finding of(URI ownKeys, boolean isSignatureTaken, boolean isClientUnknown) {
        List<String> unusual = unusual(ownKeys);
        if (isSignatureTaken) {
            return Finding.right(
                    SUBJECT,
                    "the platform has read our keys"
                            + (unusual.isEmpty() ? "" : ", though " + String.join(" and ", unusual)));
        }
        if (unusual.isEmpty()) {
            return Finding.unseen(
                    SUBJECT,
                    "whether the platform's server reaches " + ownKeys
                            + " shows when the token is given: ask for it there");
        }
        String told = String.join(" and ", unusual) + ", which platforms may not ask: in Moodle, " + SETTINGS;
        return isClientUnknown
                ? Finding.unseen(SUBJECT, told + ", unless the client id is what is wrong")
                : Finding.wrong(SUBJECT, told);
    }

    private static List<String> unusual(URI address) {
        List<String> unusual = new ArrayList<>();
        try {
            Arrays.stream(InetAddress.getAllByName(address.getHost()))
                    .filter(BlockedHostsQuestion::isPrivate)
                    .findFirst()
                    .ifPresent(one -> unusual.add(
                            address.getHost() + " is a private address here (" + one.getHostAddress() + ")"));
        } catch (UnknownHostException e) {
            unusual.add(address.getHost() + " is a name that this machine does not know");
        }
        if (!USUAL_PORTS.contains(address.getPort())) {
            unusual.add("its port is " + address.getPort());
        }
        return unusual;
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isUniqueLocal = bytes.length == IPV6 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return isUniqueLocal
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress();
    }
}
