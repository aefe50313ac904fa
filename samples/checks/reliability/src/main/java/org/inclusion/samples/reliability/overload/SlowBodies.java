package org.inclusion.samples.reliability.overload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * People whose body comes at a byte a second, as long as this is open. A person who is told that it takes too long
 * begins again at once.
 */
final class SlowBodies implements AutoCloseable {

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Thread dripping = new Thread(this::drip);
    private final int port;
    private volatile boolean over;

    SlowBodies(int port, int people) {
        this.port = port;
        try {
            for (int i = 0; i < people; i++) {
                sockets.add(begun(i));
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
        dripping.start();
    }

    private Socket begun(int person) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String head = String.join(
                "\r\n",
                "POST /inclusion/api/evidence HTTP/1.1",
                "Host: 127.0.0.1",
                Server.PERSON + ": slow" + person,
                "X-Inclusion: 1",
                "Content-Type: application/json",
                "Content-Length: 100000",
                "",
                "{");
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    int people() {
        return sockets.size();
    }

    private void drip() {
        while (!over) {
            for (int i = 0; i < sockets.size(); i++) {
                drip(i);
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void drip(int person) {
        Socket socket = sockets.get(person);
        try {
            if (socket.getInputStream().available() > 0) {
                socket.close();
                sockets.set(person, begun(person));
            } else {
                socket.getOutputStream().write(' ');
            }
        } catch (IOException e) {
            // Turned away: as good as an answer.
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
