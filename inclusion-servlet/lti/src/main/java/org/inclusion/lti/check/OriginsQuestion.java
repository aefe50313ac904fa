package org.inclusion.lti.check;

import java.util.Set;
import java.util.TreeSet;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.WebAddress;

/** May the platform's pages show ours in a frame, and does a choice of a teacher go back to one of its origins? */
final class OriginsQuestion {

    private static final String SUBJECT = "allowed origins";

    private OriginsQuestion() {}

    static Finding of(Platform platform) {
        Set<String> frames = new TreeSet<>(platform.settings().frameAncestors());
        String own = WebAddress.origin(platform.authorization());
        if (frames.isEmpty()) {
            return Finding.wrong(
                    SUBJECT,
                    "no page may show ours in a frame: register the origin of the platform's pages"
                            + " (operator lti register --frame " + own + " --replace)");
        }
        String told = "frames and choices of " + String.join(", ", frames);
        return platform.settings().mayFrame(own)
                ? Finding.right(SUBJECT, told)
                : Finding.unseen(
                        SUBJECT,
                        told + ", while people sign in at " + own + ": right where the platform's pages have one of the"
                                + " first, as in a cloud; else register --frame " + own);
    }
}
