package org.inclusion.messages;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address of a server by its name, and waits for no longer than a time: the machine's resolver has its own
 * patience, which nobody here knows. Thread-safe.
 */
final class NameLookup {

    /** The machine's resolver, or that of a test. */
    interface Resolver {

        InetAddress resolve(String host) throws UnknownHostException;
    }

    private final String host;
    private final Resolver resolver;
    private @Nullable CompletableFuture<InetAddress> running;

    NameLookup(String host) {
        this(host, InetAddress::getByName);
    }

    NameLookup(String host, Resolver resolver) {
        this.host = host;
        this.resolver = resolver;
    }

    /**
     * The address.
     *
     * @throws IOException if there is none, or it was not found in time
     */
    InetAddress within(Duration time) throws IOException {
        try {
            return lookup().get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLate) {
            throw new SocketTimeoutException("the name of the server was not found within " + time);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException unknown ? unknown : new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** One that hangs is waited for again: else each attempt would leave a thread behind. */
    private synchronized CompletableFuture<InetAddress> lookup() {
        if (running == null || running.isDone()) {
            CompletableFuture<InetAddress> begun = new CompletableFuture<>();
            Thread thread = new Thread(() -> resolve(begun), "inclusion-mail-lookup");
            thread.setDaemon(true);
            thread.start();
            running = begun;
        }
        return running;
    }

    private void resolve(CompletableFuture<InetAddress> found) {
        try {
            found.complete(resolver.resolve(host));
        } catch (Exception | LinkageError e) { // else nobody would look the name up again
            found.completeExceptionally(e);
        }
    }
}
