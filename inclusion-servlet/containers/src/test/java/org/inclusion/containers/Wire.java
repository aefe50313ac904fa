package org.inclusion.containers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** Sends requests that no correct client sends. */
final class Wire {

    private Wire() {}

    /** The whole reply to a request without a body. */
    static String answer(int port, String... lines) throws IOException {
        return answerUpTo("\0", port, String.join("\r\n", lines) + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    }

    /** Sends bytes, and returns the reply, up to a text if that text comes. */
    static String answerUpTo(String upTo, int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            } catch (SocketException e) {
                // The container closed the connection early. The bytes that it sent before count.
            }
            StringBuilder answer = new StringBuilder();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            try {
                while (answer.indexOf(upTo, answer.length() - upTo.length()) < 0) {
                    int next = in.read();
                    if (next < 0) {
                        break;
                    }
                    answer.append((char) next);
                }
            } catch (SocketException e) {
                // The container closed the connection early, which shows only now.
            }
            return answer.toString();
        }
    }

    /** The status of a reply; 0 if the container closed the connection without one. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
