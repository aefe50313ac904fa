package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the host's log what its configuration refuses or takes away, each fault once: whoever set up the host finds the
 * setting there, and a stranger cannot fill the log. No line says who was refused. Thread-safe.
 */
final class HostFaults {

    private enum Fault {
        NOBODY,
        NOBODY_YET,
        STRUCTURE,
        ROLE,
        ASYNC
    }

    private final Set<Fault> told = EnumSet.noneOf(Fault.class);
    private volatile boolean someoneCame;
    private volatile boolean actsForOthers;
    private volatile boolean asyncWasTold;

    /** An actor was resolved: whoever is not signed in later has no session, and nothing is wrong with the host. */
    void someoneCame(Actor actor) {
        someoneCame = true;
        if (actor.has(Role.HELPER) || actor.has(Role.COORDINATOR)) {
            actsForOthers = true;
        }
    }

    void nobodyIsSignedIn(HttpServletRequest request) {
        if (someoneCame) {
            return;
        }
        String address = request.getContextPath() + request.getServletPath() + "/*";
        if (wasSignedIn(request) && isNew(Fault.NOBODY)) {
            log().warn(
                            "a request with a session or a password was refused (401 not-signed-in), and nobody was let in since the start:"
                                    + " the container names no principal at {}. If people were signed in, let the sign-in of your"
                                    + " application cover these addresses; with BASIC on Tomcat, set preemptiveAuthentication",
                            address);
        } else if (!wasSignedIn(request) && isNew(Fault.NOBODY_YET)) {
            log().info(
                            "a request was refused (401 not-signed-in) at {}: nobody is signed in. Nothing is wrong, unless your"
                                    + " application signs people in without a session and without the header Authorization",
                            address);
        }
    }

    /** An expired tab or a robot has neither: it says nothing about the host's configuration. */
    private static boolean wasSignedIn(HttpServletRequest request) {
        return request.getHeader("Authorization") != null || request.getSession(false) != null;
    }

    void isNobody(HttpServletRequest request) {
        if (isNew(Fault.STRUCTURE)) {
            log().warn(
                            "somebody who is signed in was refused (403 nothing-to-do-here): {}. Nothing is wrong if that person must not use"
                                    + " the library",
                            PrincipalActors.foundNoStructure(request)
                                    ? "your PrincipalDirectory.structuresOf named no structure"
                                    : "your ActorResolver named nobody, though the container names a principal");
        }
    }

    void mayNot(HttpServletRequest request, Actor actor) {
        PrincipalActors principals = PrincipalActors.whoNamed(request);
        if (principals != null) {
            principals
                    .unmatched(request, actsForOthers)
                    .filter(why -> isNew(Fault.ROLE))
                    .ifPresent(why -> log().warn(
                                    "somebody was refused (403): {}. Names are compared sign by sign: HostRoles, or inclusion.roles.helper,"
                                            + " .volunteer and .coordinator",
                                    why));
        } else if (!actsForOthers && isNew(Fault.ROLE)) {
            tellNobodyActs(actor);
        }
    }

    /**
     * That a learner is refused at a helper's address is an ordinary day before the first helper came; only no role at
     * all is a fault.
     */
    private static void tellNobodyActs(Actor actor) {
        String line =
                "somebody was refused (403): your ActorResolver gave nobody the role HELPER or COORDINATOR since the start, and this"
                        + " person {}. Names of roles are compared sign by sign";
        if (actor.roles().isEmpty()) {
            log().warn(line, "has no role at all");
        } else {
            log().info(line + ". Nothing is wrong if that person is a learner", "has " + new TreeSet<>(actor.roles()));
        }
    }

    /** Looks whether a request may wait without a thread. */
    void checkAsync(HttpServletRequest request) {
        if (!asyncWasTold && !request.isAsyncSupported()) {
            asyncWasTold = true;
            if (isNew(Fault.ASYNC)) {
                log().warn(
                                "requests cannot wait without a thread, so pages of live help ask again and again, every 600 ms, in place of being told: a"
                                        + " filter before the servlet, or its registration, has no asynchronous support. Set async-supported to"
                                        + " true for each of them (setAsyncSupported); InclusionServlet.mount sets it for the servlet");
            }
        }
    }

    private synchronized boolean isNew(Fault fault) {
        return told.add(fault);
    }

    /** Made here, not in a constant: a fault is rare, and making loggers slows a host's start. */
    private static Logger log() {
        return LoggerFactory.getLogger(HostFaults.class);
    }
}
