package org.inclusion.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneId;

/** How the server runs, once every variable is right. The installation key is in hexadecimal digits, empty for none. */
record Settings(
        URI publicUrl,
        String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        URI keys,
        TokenRules tokens,
        Duration session,
        Address listen,
        Address management,
        boolean createTables,
        int poolSize,
        Duration grace,
        ZoneId zone,
        String installationKey) {

    /** The port of a {@link URI} that names none. */
    private static final int NO_PORT = -1;

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** The path below which the pages find it: {@code /inclusion}. */
    String path() {
        return publicUrl.getPath();
    }

    /** The value that browsers send as {@code Origin}: they leave the scheme's own port out. */
    String origin() {
        int port = publicUrl.getPort();
        boolean isUsual = port == NO_PORT || port == (isSecure() ? HTTPS_PORT : HTTP_PORT);
        return publicUrl.getScheme() + "://" + publicUrl.getHost() + (isUsual ? "" : ":" + port);
    }

    boolean isSecure() {
        return publicUrl.getScheme().equals("https");
    }

    /** Whether a name means this machine. */
    static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Says nothing of the secrets in it. */
    @Override
    public String toString() {
        return "settings of " + publicUrl;
    }
}
