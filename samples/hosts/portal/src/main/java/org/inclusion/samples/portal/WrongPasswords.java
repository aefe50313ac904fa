package org.inclusion.samples.portal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts, minute by minute, the wrong passwords for each login, whether somebody has that login or not, and those of
 * each address. Kept in memory, and forgotten with the minute. Thread-safe.
 */
final class WrongPasswords {

    private static final int OF_ONE_LOGIN = 5;

    /** A whole town hall may come from one address. */
    private static final int OF_ONE_ADDRESS = 60;

    /** Keeps made-up logins and addresses from filling the memory. */
    private static final int OF_ALL = 10_000;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<String, Integer> ofLogins = new HashMap<>();
    private final Map<String, Integer> ofAddresses = new HashMap<>();
    private long began;
    private int all;

    WrongPasswords(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /** Whether a login may be tried from an address now. */
    synchronized boolean mayTry(String login, String address) {
        long now = nanoTime.getAsLong();
        if (now - began >= MINUTE) {
            began = now;
            all = 0;
            ofLogins.clear();
            ofAddresses.clear();
        }
        return all < OF_ALL
                && ofLogins.getOrDefault(key(login), 0) < OF_ONE_LOGIN
                && ofAddresses.getOrDefault(address, 0) < OF_ONE_ADDRESS;
    }

    /** Counts one more. */
    synchronized void add(String login, String address) {
        all++;
        ofLogins.merge(key(login), 1, Integer::sum);
        ofAddresses.merge(address, 1, Integer::sum);
    }

    /** A login of any length takes little memory; two logins that share a count only wait for each other. */
    private static String key(String login) {
        String small = login.strip().toLowerCase(Locale.ROOT);
        return small.length() > 64 ? small.substring(0, 64) : small;
    }
}
