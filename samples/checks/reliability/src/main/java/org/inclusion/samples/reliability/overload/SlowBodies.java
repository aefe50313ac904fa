package org.inclusion.samples.reliability.overload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** People whose body comes at a byte a second, and who never read their answer: as long as this is open. */
final class SlowBodies implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();
    private final Thread dripping = new Thread(this::drip);
    private volatile boolean over;

    SlowBodies(int port, int people) {
        try {
            for (int i = 0; i < people; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                sockets.add(socket);
                String head = String.join(
                        "\r\n",
                        "POST /inclusion/api/evidence HTTP/1.1",
                        "Host: 127.0.0.1",
                        Server.PERSON + ": slow" + i,
                        "X-Inclusion: 1",
                        "Content-Type: application/json",
                        "Content-Length: 100000",
                        "",
                        "{");
                socket.getOutputStream().write(head.getBytes(US_ASCII));
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
        dripping.start();
    }

    int people() {
        return sockets.size();
    }

    private void drip() {
        while (!over) {
            for (Socket socket : sockets) {
                try {
                    socket.getOutputStream().write(' ');
                } catch (IOException e) {
                    // Turned away: as good as an answer.
                }
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        over = true;
        dripping.interrupt();
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // Closed already.
            }
        }
    }
}
