package org.inclusion.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Answers everything with one body, and says a time that is not the time: the server of the JDK always says the
 * right one.
 */
final class SkewedServer implements AutoCloseable {

    private final ServerSocket socket;

    SkewedServer(String body, Duration ahead) {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(() -> serve(body, ahead), "skewed-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    private void serve(String body, Duration ahead) {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept()) {
                String time = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.now(ZoneOffset.UTC).plus(ahead));
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                one.getInputStream().read(new byte[8_192]);
                one.getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nDate: " + time + "\r\nConnection: close\r\nContent-Length: "
                                        + bytes.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                one.getOutputStream().write(bytes);
            } catch (IOException closed) {
                // The test is over, or whoever asked went away.
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
