package org.inclusion.containers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Requests that no proper client sends. */
final class Wire {

    private Wire() {}

    /** Sends the bytes of a request, and answers the whole reply. The request asks for the end of the connection. */
    static String answer(int port, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String request = String.join("\r\n", lines) + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            } catch (IOException e) {
                // It has answered and hung up before it had heard everything.
            }
            StringBuilder answer = new StringBuilder();
            try {
                for (int next = socket.getInputStream().read();
                        next >= 0;
                        next = socket.getInputStream().read()) {
                    answer.append((char) next);
                }
            } catch (IOException e) {
                // Whatever came before counts.
            }
            return answer.toString();
        }
    }

    /** The status of a reply, or 0 where the container hung up without a word. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
