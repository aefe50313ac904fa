package org.inclusion.samples.embedding.plain;

import org.inclusion.Inclusion;
import org.inclusion.outbox.SentLetters;
import org.slf4j.LoggerFactory;

/** The work of a host's scheduler every minute, on each of its servers: what waits to leave, leaves. */
public record EveryMinute(Inclusion inclusion) implements Runnable {

    @Override
    public void run() {
        SentLetters letters = inclusion.sendLetters().due(500);
        LoggerFactory.getLogger(EveryMinute.class).debug("left: {}", letters);
    }
}
