package org.inclusion.servlet.together;

import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.together.WatchSessions;
import org.jspecify.annotations.Nullable;

/**
 * Answers a page that wants to know the state of a session: once, as a page that asks again and again does; or with a
 * stream of events, where the page accepts one and the container supports asynchronous work.
 */
final class SessionAnswers {

    private final EventStreams streams;

    SessionAnswers(EventStreams streams) {
        this.streams = streams;
    }

    /**
     * The answer to who wants to see a session.
     *
     * @param side the side that wants to see it
     */
    Answer see(Exchange exchange, Side side) {
        Watched now = Exchange.done(side.asked().get());
        if (exchange.said(request -> accepts(request.getHeader("Accept")) && request.isAsyncSupported())) {
            WatchSessions sessions = exchange.inclusion().watchSessions();
            return Answer.events((request, response) -> streams.open(request, side, now, sessions));
        }
        // A page that has this state already is told that there is nothing new.
        return String.valueOf(now.number()).equals(exchange.query("after")) ? Answer.nothing() : Answer.of(now.view());
    }

    private static boolean accepts(@Nullable String accept) {
        return accept != null && accept.contains("text/event-stream");
    }
}
