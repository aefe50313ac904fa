package org.inclusion.samples.benchmarks.together;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Holds streams open with nothing behind them, with the headers of the library's answer and an event of the same size:
 * the cost of a stream that the container has in any case.
 */
final class BareStream extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final byte[] EVENT =
            ("event: state\nid: 1\ndata: " + "x".repeat(2_900) + "\n\n").getBytes(StandardCharsets.US_ASCII);

    private final transient Queue<AsyncContext> held = new ConcurrentLinkedQueue<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", "fr");
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        held.add(context);
        ServletOutputStream out = response.getOutputStream();
        out.setWriteListener(new WriteListener() {
            private boolean begun;

            @Override
            public void onWritePossible() throws IOException {
                if (!begun) {
                    begun = true;
                    out.write(EVENT);
                    if (out.isReady()) {
                        out.flush();
                    }
                }
            }

            @Override
            public void onError(Throwable gone) {
                context.complete();
            }
        });
    }

    /** Ends all streams. */
    void forget() {
        for (AsyncContext context = held.poll(); context != null; context = held.poll()) {
            complete(context);
        }
    }

    private void complete(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException gone) {
            log("the client went first", gone);
        }
    }
}
