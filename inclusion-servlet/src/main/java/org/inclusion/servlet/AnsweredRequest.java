package org.inclusion.servlet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says how a request was answered, without a word about whom it was of or about. Immutable.
 *
 * @param method {@code GET}, {@code HEAD} or {@code POST}; {@code OTHER} for another one
 * @param route the template of the address, as {@link RequestListener#routed} was told it
 * @param status the HTTP status. An answer that the caller knows already, by its entity tag, counts as 200
 * @param problem the kind of problem where the request was refused or failed, such as {@code foreign-origin}, {@code
 *     over-quota} or {@code store-away}: the end of the {@code type} of its problem document. Null where there was none
 * @param took the time until the answer was ready. For an answer that is held open, the time until that answer began;
 *     for one that is made while it is sent, the time until its last byte was written, or until it was cut off
 */
public record AnsweredRequest(
        String method, String route, int status, @Nullable String problem, Duration took) {}
