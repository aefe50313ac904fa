package org.inclusion;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** The port of a server in a process of its own, which has to be told one before it starts. */
public final class ServerPort {

    /** Where outgoing connections begin on Linux; elsewhere they begin higher. */
    private static final int FIRST_OF_CONNECTIONS = 32_768;

    private static final int LOWEST = 16_000;

    private ServerPort() {}

    /**
     * A port of the loopback address that nobody listens on. It is none of those that the system gives to outgoing
     * connections: one of those could take it before the server does, and a client that keeps calling a stopped server
     * could be connected with itself.
     */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OF_CONNECTIONS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // The port is in use: try another.
            }
        }
    }
}
