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

/** Holds streams open with nothing behind them: the cost of a stream that no library can be without. */
final class BareStream extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Queue<AsyncContext> held = new ConcurrentLinkedQueue<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
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
                    out.write("event: state\nid: 1\ndata: {}\n\n".getBytes(StandardCharsets.US_ASCII));
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
