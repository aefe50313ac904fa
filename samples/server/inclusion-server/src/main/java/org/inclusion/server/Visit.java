package org.inclusion.server;

import java.time.Instant;
import org.inclusion.access.Actor;

/** A session that was opened: the secret that the browser keeps, for whom, and until when. */
record Visit(String secret, Actor actor, Instant until) {}
