package org.inclusion.samples.benchmarks.together;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clients that read event streams: one thread for all of them, as the clients share the processors with the server. */
final class Streams implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\nid: (\\d+)\n");
    private static final int PATIENCE_SECONDS = 60;

    /** People do not come all at one moment: fewer than a server works on at once by default. */
    private static final int AT_ONCE = 16;

    /** An event that has come. */
    record Arrival(long number, long nanos) {}

    /** One stream: its connection, what came of it, and the events so far. */
    private static final class Reader {
        final SocketChannel channel;
        final List<Arrival> arrivals = new ArrayList<>();
        String rest = "";

        Reader(SocketChannel channel) {
            this.channel = channel;
        }

        /** Whole events alone are read: what stands between is the transfer coding and the beats. */
        synchronized void read(String text, long nanos) {
            String all = rest + text;
            Matcher id = ID.matcher(all);
            int done = 0;
            while (id.find()) {
                int end = all.indexOf("\n\n", id.end());
                if (end < 0) {
                    break;
                }
                arrivals.add(new Arrival(Long.parseLong(id.group(1)), nanos));
                done = end;
            }
            rest = all.substring(done);
        }

        synchronized List<Arrival> arrivals() {
            return List.copyOf(arrivals);
        }
    }

    private final Selector selector;
    private final List<Reader> readers = new ArrayList<>();
    private final Semaphore opening = new Semaphore(AT_ONCE);
    private final Thread thread = new Thread(this::read, "clients");
    private volatile boolean closed;

    /**
     * Opens streams, and waits until each has told its first event.
     *
     * @param requests a request for each, without the empty line at the end
     */
    Streams(int port, List<String> requests) throws IOException, InterruptedException {
        selector = Selector.open();
        thread.start();
        for (String request : requests) {
            awaits(1);
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap((request + "Host: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            Reader reader = new Reader(channel);
            readers.add(reader);
            channel.register(selector, SelectionKey.OP_READ, reader);
            selector.wakeup();
        }
        awaits(AT_ONCE);
    }

    private void awaits(int places) throws InterruptedException {
        if (!opening.tryAcquire(places, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a stream has told nothing");
        }
    }

    private void read() {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        while (!closed && selector.isOpen()) {
            try {
                selector.select(key -> readFrom(key, bytes), 100);
            } catch (ClosedSelectorException closedMeanwhile) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void readFrom(SelectionKey key, ByteBuffer bytes) {
        Reader reader = (Reader) key.attachment();
        try {
            bytes.clear();
            if (reader.channel.read(bytes) < 0) {
                key.cancel();
                return;
            }
            bytes.flip();
            String text = StandardCharsets.ISO_8859_1.decode(bytes).toString();
            boolean isFirst = reader.arrivals().isEmpty();
            reader.read(text, System.nanoTime());
            if (isFirst && !reader.arrivals().isEmpty()) {
                opening.release();
            } else if (isFirst && text.startsWith("HTTP/1.1 ") && !text.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(text);
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    /** How many streams are open. */
    int size() {
        return readers.size();
    }

    /** The events of one stream so far. */
    List<Arrival> arrivals(int stream) {
        return readers.get(stream).arrivals();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (Reader reader : readers) {
            reader.channel.close();
        }
        selector.close();
    }
}
