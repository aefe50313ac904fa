package org.inclusion.lti.web;

import java.io.IOException;
import java.util.Locale;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.servlet.http.Quoted;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into what a person is told, and tells the log the cause, once. */
final class Refusing {

    private static final Logger LOG = LoggerFactory.getLogger("org.inclusion.lti");

    private Refusing() {}

    /** A calm page. It may be framed by anybody: nothing on it can be pressed. */
    static LtiAnswer page(Throwable failure, PageWords words) {
        Told told = told(failure);
        return Page.saying(words, told.title(), told.key()).answer(told.status());
    }

    /** A problem document (RFC 9457), for the scripts of our pages. */
    static LtiAnswer problem(Throwable failure, PageWords words) {
        Told told = told(failure);
        return LtiAnswer.problem(
                told.status(),
                "lti-" + told.key().substring(told.key().indexOf('.') + 1),
                words.say("refused.title"),
                words.say(told.key()));
    }

    private record Told(int status, String key) {

        /** An administrator who connects a platform opens no activity. */
        String title() {
            return key.equals("refused.offer-over") ? "register.title" : "refused.title";
        }
    }

    private static Told told(Throwable failure) {
        if (failure instanceof RefusedLaunchException refused) {
            LOG.warn("a launch was refused: {}: {}", refused.why(), inOneLine(String.valueOf(refused.getMessage())));
            return told(refused.why());
        }
        if (failure instanceof StoreUnavailableException
                || failure instanceof RetryableException
                || failure instanceof BusyException) {
            LOG.warn("a launch failed: {} ({})", failure.getMessage(), String.valueOf(failure.getCause()));
            return told(Why.LATER);
        }
        if (failure instanceof IOException) {
            LOG.warn("a request was cut off: {}", failure.getClass().getSimpleName());
            return told(Why.MISSHAPEN);
        }
        LOG.error("the entrance failed", failure);
        return new Told(500, "refused.unexpected");
    }

    private static Told told(Why why) {
        return new Told(
                why.status(), "refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A message may quote what was sent: no line of the log begins with it. */
    private static String inOneLine(String message) {
        return Quoted.of(message.replaceAll("\\p{Cntrl}", " "));
    }
}
