package org.inclusion.servlet.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Gives a refusal one second late to somebody who asks too fast. A script that asks again as soon as it has an answer
 * waits for each refusal, and the processor is left to others. No thread waits: the container's own timeout ends the
 * wait. Thread-safe.
 */
public final class LateRefusals {

    /** Some containers look at their timeouts once a second only: a refusal may take twice as long there. */
    private static final long LATE_MILLIS = 1_000;

    /** So many refusals wait at once. Any further one is given at once, since each keeps a connection open. */
    private static final int MOST = 256;

    private final Semaphore places = new Semaphore(MOST);

    /**
     * Makes a refusal that is given late. The refusal is given at once where a request cannot wait without a thread, or
     * too many wait.
     *
     * @param refusal an answer with a problem
     */
    public Answer late(Answer refusal) {
        byte[] body = AnswerWriter.bytes(refusal);
        HeldBody held = (request, response) -> hold(body, request, response);
        return new Answer(refusal.status(), refusal.mediaType(), held, refusal.caching(), refusal.headers());
    }

    private void hold(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLength(body.length);
        if (!request.isAsyncSupported() || !places.tryAcquire()) {
            response.getOutputStream().write(body);
            return;
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(LATE_MILLIS);
        context.addListener(new Wait(body, response));
    }

    private final class Wait implements AsyncListener {

        private final byte[] body;
        private final HttpServletResponse response;

        Wait(byte[] body, HttpServletResponse response) {
            this.body = body;
            this.response = response;
        }

        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            try {
                response.getOutputStream().write(body);
            } finally {
                event.getAsyncContext().complete();
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            places.release();
        }

        @Override
        public void onError(AsyncEvent event) {
            // The caller is gone. The container completes the request, and calls onComplete.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // The request waits once only.
        }
    }
}
