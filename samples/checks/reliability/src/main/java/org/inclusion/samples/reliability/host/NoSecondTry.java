package org.inclusion.samples.reliability.host;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * EclipseLink, when a connection fails, asks for another three times, five seconds apart, while the person waits. A
 * pool does that better, and whoever sends will send again.
 */
public final class NoSecondTry implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        DatabaseLogin login = session.getLogin();
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
    }
}
