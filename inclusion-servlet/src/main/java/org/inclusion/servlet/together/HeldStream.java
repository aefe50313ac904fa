package org.inclusion.servlet.together;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.inclusion.access.Outcome;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.AnswerWriter;

/** One stream with what it is about: the side that reads it, and the state that was sent last. Thread-safe. */
final class HeldStream {

    private static final long ASK_ANEW_NANOS = TimeUnit.SECONDS.toNanos(15);

    /**
     * The page comes back by itself, and is asked who it is: a stream lives no longer than a session of the host's that
     * has ended.
     */
    private static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private static final byte[] BEAT = bytes(":\n\n");

    private static final byte[] OVER = bytes("event: over\ndata: {}\n\n");

    private final EventStream stream;
    private final Side side;
    private final long openedNanos = System.nanoTime();
    private volatile Watched sent;
    private volatile long askedNanos = openedNanos;
    private volatile boolean beingTold;

    HeldStream(EventStream stream, Side side, Watched first) {
        this.stream = stream;
        this.side = side;
        this.sent = first.known();
    }

    void begin(Watched first) {
        stream.send(event(first), System.nanoTime());
        stream.begin();
    }

    Side side() {
        return side;
    }

    String session() {
        return sent.session();
    }

    long number() {
        return sent.number();
    }

    /** Whether a thread asks for this stream at this moment, or is about to. */
    boolean isBeingTold() {
        return beingTold;
    }

    void beingTold(boolean now) {
        beingTold = now;
    }

    boolean isToBeAskedAnew(long nanos) {
        return nanos - askedNanos > ASK_ANEW_NANOS;
    }

    /** Cuts the stream where nobody reads what was sent, or its life is over. */
    void cutIfOver(long nanos) {
        stream.cutIfUnread(nanos);
        if (nanos - openedNanos > LIFE_NANOS) {
            stream.close();
        }
    }

    /**
     * Sends the state where it is another one, a sign of life where it is not, and ends the stream where its side sees
     * nothing any more.
     */
    void tell(Outcome<Watched> outcome) {
        long nanos = System.nanoTime();
        askedNanos = nanos;
        Watched now = outcome.toOptional().orElse(null);
        if (now == null) {
            stream.end(OVER, nanos);
        } else if (!now.isStateOf(sent)) {
            sent = now.known();
            stream.send(event(now), nanos);
        } else {
            stream.beat(BEAT, nanos);
        }
    }

    boolean isClosed() {
        return stream.isClosed();
    }

    void close() {
        stream.close();
    }

    private static byte[] event(Watched state) {
        String json = new String(AnswerWriter.bytes(Answer.of(state.view())), StandardCharsets.UTF_8);
        return bytes("event: state\nid: " + state.number() + "\ndata: " + json + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
