package org.inclusion.samples.beside;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneId;

/** How the server runs, once every variable is right. */
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
        ZoneId zone) {

    /** The path below which the pages find it: {@code /inclusion}. */
    String path() {
        return publicUrl.getPath();
    }

    /** What browsers send as {@code Origin}. */
    String origin() {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
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
