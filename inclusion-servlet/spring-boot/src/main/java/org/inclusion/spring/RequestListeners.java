package org.inclusion.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Consumer;
import org.inclusion.servlet.AnsweredRequest;
import org.inclusion.servlet.RequestListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each request listener of the application, in Spring's order. One that throws keeps nothing from the others. */
final class RequestListeners implements RequestListener {

    private static final Logger LOG = LoggerFactory.getLogger(RequestListeners.class);

    private final List<RequestListener> listeners;

    RequestListeners(List<RequestListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void routed(HttpServletRequest request, String route) {
        tell(listener -> listener.routed(request, route));
    }

    @Override
    public void answered(AnsweredRequest answered) {
        tell(listener -> listener.answered(answered));
    }

    private void tell(Consumer<RequestListener> what) {
        for (RequestListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("a RequestListener failed, which changes no answer", e);
            }
        }
    }
}
