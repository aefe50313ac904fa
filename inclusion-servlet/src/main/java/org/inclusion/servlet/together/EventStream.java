package org.inclusion.servlet.together;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One event stream that is held open. It never blocks: an event waits until the container can take it, and a newer
 * event replaces one that waits, since each has the whole state. A stream that nobody reads is cut. Thread-safe.
 */
final class EventStream implements WriteListener, AsyncListener {

    /** An event that waits so long has no reader. */
    static final long UNREAD_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private byte @Nullable [] waiting;
    private long waitingSince;
    private boolean begun;
    private boolean unflushed;
    private boolean ending;
    private boolean closed;

    EventStream(AsyncContext context) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
    }

    /** Begins: from now on the container says when it can take something. */
    void begin() {
        context.setTimeout(0);
        context.addListener(this);
        out.setWriteListener(this);
    }

    synchronized void send(byte[] event, long nanos) {
        if (waiting == null) {
            waitingSince = nanos;
        }
        waiting = event;
        write();
    }

    /** Sends something only where nothing waits. */
    synchronized void beat(byte[] nothing, long nanos) {
        if (waiting == null) {
            send(nothing, nanos);
        }
    }

    /** Sends a last event, and ends. */
    synchronized void end(byte[] last, long nanos) {
        ending = true;
        send(last, nanos);
    }

    /** Cuts the stream where an event has waited too long. */
    synchronized void cutIfUnread(long nanos) {
        if (waiting != null && nanos - waitingSince > UNREAD_NANOS) {
            close();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void onWritePossible() {
        begun = true;
        write();
    }

    /** A container is not asked whether it is ready before it has said so for the first time. */
    private void write() {
        if (!begun) {
            return;
        }
        try {
            while (!closed && (waiting != null || unflushed) && out.isReady()) {
                byte[] event = waiting;
                if (event == null) {
                    unflushed = false;
                    out.flush();
                } else {
                    waiting = null;
                    unflushed = true;
                    out.write(event);
                }
            }
            if (ending && waiting == null && !unflushed) {
                close();
            }
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            waiting = null;
            try {
                context.complete();
            } catch (IllegalStateException completedAlready) {
                // The container was first.
                waiting = null;
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        closed = true;
        waiting = null;
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }
}
