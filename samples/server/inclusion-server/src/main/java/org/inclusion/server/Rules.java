package org.inclusion.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** The rules of settings: whether a text is what a setting needs. */
final class Rules {

    /**
     * A password may stand behind the question mark: with anything else in front of it the driver would log it whole.
     */
    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://[^/?@\\s]+/[^/?@\\s]*(\\?\\S*)?");

    /** Segments that neither a proxy nor a servlet container reads in a way of its own. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private Rules() {}

    static boolean isPublicUrl(String value) {
        URI url = uri(value);
        return isSafe(url)
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && PATH.matcher(url.getRawPath()).matches();
    }

    static boolean areKeys(String value) {
        URI keys = uri(value);
        // With two slashes what follows is another machine, and Java would ask it over FTP.
        boolean isFileHere =
                "file".equals(keys.getScheme()) && keys.getRawAuthority() == null && keys.getPath() != null;
        return isFileHere || isSafe(keys);
    }

    /** Whether nobody on the way can change what is sent there. */
    private static boolean isSafe(URI url) {
        return url.getHost() != null
                && ("https".equals(url.getScheme())
                        || ("http".equals(url.getScheme()) && isThisMachine(url.getHost())));
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static URI uri(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }

    static boolean isDatabase(String value) {
        return DATABASE.matcher(value).matches();
    }

    /** A number alone is an address to Java, and a port that slipped in to a person. */
    static boolean isAddress(String value) {
        try {
            return !value.matches("\\d*") && InetAddress.getByName(value) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean isZone(String value) {
        try {
            return ZoneId.of(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static Predicate<String> number(int lowest, int highest) {
        return value ->
                value.matches("\\d{1,6}") && Integer.parseInt(value) >= lowest && Integer.parseInt(value) <= highest;
    }

    /** A time as Spring Boot reads it, with its unit: a number alone would be milliseconds. */
    static Predicate<String> time(String shortest, String longest) {
        return value -> {
            try {
                Duration time = DurationStyle.detectAndParse(value);
                return time.compareTo(DurationStyle.detectAndParse(shortest)) >= 0
                        && time.compareTo(DurationStyle.detectAndParse(longest)) <= 0;
            } catch (IllegalArgumentException | ArithmeticException e) {
                return false;
            }
        };
    }
}
