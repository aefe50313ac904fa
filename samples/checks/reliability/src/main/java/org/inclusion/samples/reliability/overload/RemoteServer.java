package org.inclusion.samples.reliability.overload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inclusion.samples.reliability.Children;

/** The server, seen from outside. */
final class RemoteServer implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;
    private final Writer orders;
    private final int port;

    RemoteServer(String url) {
        // Real clients have machines of their own: ours do not wait for the server to let them ask, or read what it
        // said.
        process = Children.startLast(Server.class, List.of("-Xmx512m"), url);
        said = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        port = (int) read();
    }

    int port() {
        return port;
    }

    /** Bytes in use on its heap after a collection. */
    long heap() {
        try {
            orders.write("heap\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read();
    }

    private long read() {
        try {
            String line = said.readLine();
            if (line == null) {
                throw new IllegalStateException("the server has ended");
            }
            return Long.parseLong(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.toHandle().onExit().join();
    }
}
