package org.inclusion.server;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's HTTP, which goes on asking what is mounted until its connections are closed. A paused one answers by itself:
 * 503 to whoever has sent a line, but without having read the rest, and then 400, because it read no {@code Host}. A
 * page would take that for being signed out. Public for Tomcat, which makes it by name.
 */
public final class UnpausedHttp extends Http11NioProtocol {

    @Override
    public boolean isPaused() {
        return false;
    }
}
