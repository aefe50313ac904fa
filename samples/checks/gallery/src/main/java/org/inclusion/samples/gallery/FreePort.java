package org.inclusion.samples.gallery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A port of the loopback address that nobody listens on. */
final class FreePort {

    private static final int TRIES = 50;

    private static final int HIGHEST = 65_535;

    private FreePort() {}

    /**
     * The port itself where it is free, else the next one that is; 0, any free port, stays 0. Empty if none is found.
     */
    static OptionalInt from(int port) {
        return port == 0
                ? OptionalInt.of(0)
                : IntStream.rangeClosed(port, Math.min(port + TRIES, HIGHEST))
                        .filter(FreePort::isFree)
                        .findFirst();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
