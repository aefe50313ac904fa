package org.inclusion.samples.reliability.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Requests whose body comes at a byte a second, as long as this is open. One that is answered begins again a
 * second later.
 */
final class Trickles implements AutoCloseable {

    private static final String OF_ITS_BODY = "\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\n{";

    private static final int CONNECT_MILLIS = 1_000;

    private final int port;
    private final IntFunction<Source> sources;
    private final List<Socket> sockets = new ArrayList<>();
    private final Thread dripping = new Thread(this::drip, "trickles");
    private volatile boolean over;

    /**
     * Where a request comes from, and how it begins.
     *
     * @param address an address of this machine
     * @param head the lines before those about its body
     */
    record Source(String address, List<String> head) {}

    /** All from one address. */
    Trickles(int port, int count, String... head) {
        this(port, count, index -> new Source("127.0.0.1", List.of(head)));
    }

    /** Each from where it is said. */
    Trickles(int port, int count, IntFunction<Source> sources) {
        this.port = port;
        this.sources = sources;
        for (int i = 0; i < count; i++) {
            sockets.add(new Socket());
        }
        dripping.setDaemon(true);
        dripping.start();
    }

    int sockets() {
        return sockets.size();
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
        Source source = sources.apply(index);
        Socket socket = new Socket();
        sockets.set(index, socket);
        socket.bind(new InetSocketAddress(source.address(), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        socket.getOutputStream().write((String.join("\r\n", source.head()) + OF_ITS_BODY).getBytes(US_ASCII));
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
