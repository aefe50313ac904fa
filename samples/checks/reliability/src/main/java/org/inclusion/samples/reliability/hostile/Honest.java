package org.inclusion.samples.reliability.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as a browser sends it: a short body in the packet of its head. Each has a connection of its own. */
final class Honest {

    /** After this a person has gone away. */
    static final int PATIENCE_MILLIS = 10_000;

    /** Of 127.0.0.0/8, which is this machine; no attacker has it. */
    private static final String FROM = "127.0.0.9";

    private Honest() {}

    /** An answer, whole. */
    record Reply(String text) {

        int status() throws IOException {
            if (!text.matches("(?s)HTTP/1\\.1 \\d{3}.*")) {
                throw new IOException("no answer");
            }
            return Integer.parseInt(text.substring(9, 12));
        }

        void require(int status) throws IOException {
            if (status() != status) {
                throw new IOException(Integer.toString(status()));
            }
        }

        String cookie(int status, String name) throws IOException {
            require(status);
            Matcher cookie = Pattern.compile("(?i)\r\nset-cookie: (" + name + "=[^;\r]+)")
                    .matcher(text);
            if (!cookie.find()) {
                throw new IOException("not let in");
            }
            return cookie.group(1);
        }
    }

    /** Sends a request, and reads all that comes. */
    static Reply send(int port, String methodAndPath, List<String> headers, String body) throws IOException {
        StringBuilder request = new StringBuilder(methodAndPath)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\nConnection: close\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        if (methodAndPath.startsWith("POST")) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        request.append("\r\n").append(body);
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(FROM, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout((int) Math.max(1, (end - System.nanoTime()) / 1_000_000));
            socket.getOutputStream().write(request.toString().getBytes(UTF_8));
            return new Reply(new String(socket.getInputStream().readAllBytes(), UTF_8));
        }
    }
}
