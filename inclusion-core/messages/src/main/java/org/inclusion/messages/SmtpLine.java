package org.inclusion.messages;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A connection that ends by itself: after a time, however slowly the bytes follow each other, and after so many bytes
 * of the server's as no mail server says. For one attempt.
 */
final class SmtpLine extends Socket {

    /** In bytes. */
    private static final long LONGEST = 1 << 18;

    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private SmtpLine() {}

    /**
     * Connects.
     *
     * @param connect how long that may take
     * @param whole how long the connection lasts at most, from now on
     * @throws IOException if it does not answer
     */
    static SmtpLine open(InetAddress server, int port, Duration connect, Duration whole) throws IOException {
        SmtpLine line = new SmtpLine();
        try {
            CompletableFuture<Void> unused = line.end
                    .orTimeout(whole.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((closed, tooLate) -> line.closeAnyway());
            line.setSoTimeout(Math.toIntExact(whole.toMillis()));
            line.connect(new InetSocketAddress(server, port), Math.toIntExact(connect.toMillis()));
            return line;
        } catch (IOException | RuntimeException failed) {
            line.close();
            throw failed;
        }
    }

    private void closeAnyway() {
        try {
            super.close();
        } catch (IOException gone) {
            // It is of no use any more, whatever closing says.
        }
    }

    @Override
    public synchronized void close() throws IOException {
        end.complete(null);
        super.close();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {

            private long read;

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int some = super.read(into, from, most);
                count(Math.max(some, 0));
                return some;
            }

            private void count(int more) throws IOException {
                read += more;
                if (read > LONGEST) {
                    throw new IOException("the server says more than " + LONGEST + " bytes");
                }
            }
        };
    }
}
