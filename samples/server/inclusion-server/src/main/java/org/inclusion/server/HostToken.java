package org.inclusion.server;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;

/**
 * The host's words about one person, in a token that holds.
 *
 * @param actor who she is, what she does, where she belongs
 * @param helps whom she accompanies beyond one day, by structure; each of the structures is one of hers
 * @param id the token's own id, {@code jti}: it opens one session and no second
 * @param issuedAt when the host said so; never after the moment at which the token came
 * @param expiresAt after this no token with the same id is accepted any more, clocks that differ included
 */
public record HostToken(
        Actor actor, Map<String, Set<LearnerId>> helps, String id, Instant issuedAt, Instant expiresAt) {}
