package org.inclusion.samples.reliability.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Requests whose body comes at a byte a second, as long as this is open. One that is answered begins again a second later. */
final class Trickles implements AutoCloseable {

    private final int port;
    private final byte[] head;
    private final List<Socket> sockets = new ArrayList<>();
    private final Thread dripping = new Thread(this::drip, "trickles");
    private volatile boolean over;

    Trickles(int port, int count, String... head) {
        this.port = port;
        this.head = (String.join("\r\n", head) + "\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\n{")
                .getBytes(US_ASCII);
        for (int i = 0; i < count; i++) {
            sockets.add(new Socket());
        }
        dripping.setDaemon(true);
        dripping.start();
    }

    private void drip() {
        while (!over) {
            for (int i = 0; i < sockets.size() && !over; i++) {
                drip(i);
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                break;
            }
        }
        sockets.forEach(Trickles::close);
    }

    private void drip(int index) {
        Socket socket = sockets.get(index);
        try {
            if (!socket.isConnected()
                    || socket.isClosed()
                    || socket.getInputStream().available() > 0) {
                begin(index);
            } else {
                socket.getOutputStream().write(' ');
            }
        } catch (IOException e) {
            // Turned away: it begins again with the next second.
            close(socket);
        }
    }

    private void begin(int index) throws IOException {
        close(sockets.get(index));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.set(index, socket);
        socket.getOutputStream().write(head);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed already.
        }
    }

    @Override
    public void close() {
        over = true;
        dripping.interrupt();
        try {
            dripping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
