package org.inclusion.lti.check;

import java.time.Duration;
import org.inclusion.lti.launch.LaunchVerifier;

/**
 * Do the clocks of the platform and of the entrance agree? A launch is refused where they differ by more than its skew.
 */
final class ClockQuestion {

    private static final String SUBJECT = "clock";

    /** The header has whole seconds, and an answer takes a while. */
    private static final Duration EXACT = Duration.ofSeconds(2);

    private ClockQuestion() {}

    /**
     * From an answer of the platform and one of the entrance. Where the entrance says no time, this machine's clock
     * stands for it.
     */
    static Finding of(Asked platform, Asked entrance) {
        if (platform.ahead() == null) {
            return Finding.unseen(SUBJECT, platform.address().getHost() + " says no time: look at its clock");
        }
        String ours = entrance.ahead() == null ? "this machine's" : "the entrance's";
        Duration ahead =
                entrance.ahead() == null ? platform.ahead() : platform.ahead().minus(entrance.ahead());
        Duration apart = ahead.abs();
        String told = apart.compareTo(EXACT) <= 0
                ? "the platform's and " + ours + " agree"
                : "the platform's is " + apart.toSeconds() + " s " + (ahead.isNegative() ? "behind " : "ahead of ")
                        + ours;
        if (apart.toSeconds() <= LaunchVerifier.SKEW) {
            return Finding.right(SUBJECT, told);
        }
        return Finding.wrong(
                SUBJECT,
                told + ", and a launch allows " + LaunchVerifier.SKEW
                        + " s: set the one that is wrong by NTP, on its own server");
    }
}
