package org.inclusion.servlet.http;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the host's log why a change was refused before anything was done: by its origin, by a missing header, or by the
 * host's own check. An operator who set up a proxy, or a page's token, finds the setting there. Each of the three
 * reasons is logged every ten seconds at most, since a stranger could fill the log otherwise. Thread-safe.
 */
public final class RefusedChanges {

    private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

    private enum Why {
        ORIGIN,
        HEADER,
        HOST
    }

    private record Last(long nanos, long untold) {}

    private final LongSupplier nanoClock;
    private final Map<Why, Last> last = new EnumMap<>(Why.class);

    public RefusedChanges() {
        this(System::nanoTime);
    }

    RefusedChanges(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * A change came from an origin that is not allowed.
     *
     * @param seen the origin, as the browser named it
     * @param allowed the origins that the host named; empty where the request's own is allowed
     * @param own the origin to which the container believes the request was sent
     */
    void ofOrigin(String seen, Collection<String> allowed, String own) {
        if (!isTold(Why.ORIGIN)) {
            return;
        }
        if (allowed.isEmpty()) {
            log().warn(
                            "a change was refused (403 foreign-origin): its Origin is {}, and the container believes that the request was sent"
                                    + " to {}. If the first is this application behind its proxy, name it: ServletOptions.allowedOrigins, or"
                                    + " inclusion.servlet.allowed-origins; or let the container read the proxy's headers{}",
                            plain(seen),
                            plain(own),
                            untold(Why.ORIGIN));
        } else {
            log().warn(
                            "a change was refused (403 foreign-origin): its Origin is {}, and the allowed origins are {}"
                                    + " (ServletOptions.allowedOrigins, or inclusion.servlet.allowed-origins){}",
                            plain(seen),
                            String.join(", ", new TreeSet<>(allowed)),
                            untold(Why.ORIGIN));
        }
    }

    /** A change came without the header that only the application's own pages can send. */
    void withoutHeader() {
        if (isTold(Why.HEADER)) {
            log().warn(
                            "a change was refused (403 header-missing): it has no header X-Inclusion: 1, which the elements send and pages of your"
                                    + " own must send; a proxy may have taken it out{}",
                            untold(Why.HEADER));
        }
    }

    /** A change was refused by the host's own check. */
    void byHost() {
        if (isTold(Why.HOST)) {
            log().warn(
                            "a change was refused (403 host-token): your HostCsrf did not accept it. A page gives the elements your token with"
                                    + " <meta name=\"inclusion-header\"> or configure({ headers }); a page that was open before a new sign-in has"
                                    + " an old one{}",
                            untold(Why.HOST));
        }
    }

    /** Whether this refusal is logged; else it is counted for the next line. */
    private synchronized boolean isTold(Why why) {
        long now = nanoClock.getAsLong();
        Last before = last.get(why);
        if (before != null && now - before.nanos() < PAUSE_NANOS) {
            last.put(why, new Last(before.nanos(), before.untold() + 1));
            return false;
        }
        last.put(why, new Last(now, before == null ? 0 : before.untold()));
        return true;
    }

    private synchronized String untold(Why why) {
        Last told = last.get(why);
        if (told == null || told.untold() == 0) {
            return "";
        }
        last.put(why, new Last(told.nanos(), 0));
        return "; " + told.untold() + " more since the last such line";
    }

    /** Made here, not in a constant: a refusal is rare, and making loggers slows a host's start. */
    private static Logger log() {
        return LoggerFactory.getLogger(RefusedChanges.class);
    }

    /** A caller's text without what could begin another line of the log. */
    private static String plain(String text) {
        return Quoted.of(text).replaceAll("\\p{Cntrl}", "?");
    }
}
