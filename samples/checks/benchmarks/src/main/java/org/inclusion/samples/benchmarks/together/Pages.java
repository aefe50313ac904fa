package org.inclusion.samples.benchmarks.together;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The learners' pages: each says once a second where she is, at a moment of its own in the second. */
final class Pages {

    private static final int THREADS = 8;

    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");

    private static final List<String> ANCHORS = List.of("logement", "lire", "repondre", "ecrire", "joindre");

    /** A position that the server took: which session, the number of the state after it, and when it was sent. */
    record Said(int session, long number, long nanos) {}

    private final int port;
    private final List<String> sessions;
    private final Queue<Said> said = new ConcurrentLinkedQueue<>();
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();

    Pages(int port, List<String> sessions) {
        this.port = port;
        this.sessions = sessions;
    }

    /** Says positions for some seconds. */
    List<Said> run(int seconds) throws InterruptedException {
        said.clear();
        millis.clear();
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            Thread thread = new Thread(() -> work(first, begin, seconds), "pages-" + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(said);
    }

    /** How long the answers to the positions took. */
    List<Double> millis() {
        return List.copyOf(millis);
    }

    private void work(int first, long begin, int seconds) {
        for (int second = 0; second < seconds; second++) {
            for (int session = first; session < sessions.size(); session += THREADS) {
                long due = begin + (long) ((second + (double) session / sessions.size()) * 1e9);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                say(session, ANCHORS.get(second % ANCHORS.size()));
            }
        }
    }

    private void say(int session, String anchor) {
        try {
            HttpURLConnection request = (HttpURLConnection) URI.create("http://127.0.0.1:" + port
                            + "/inclusion/api/learners/me/helped/" + sessions.get(session) + "/changes")
                    .toURL()
                    .openConnection();
            request.setRequestMethod("POST");
            request.setDoOutput(true);
            request.setRequestProperty("Content-Type", "application/json");
            request.setRequestProperty("X-Inclusion", "1");
            request.setRequestProperty(StreamServer.WHO, "learner-" + session);
            byte[] body =
                    ("{\"change\":\"POSITION\",\"pack\":\"premiers-pas\",\"version\":\"1.0.0\",\"item\":\"joindre-un-fichier\","
                                    + "\"anchor\":\"" + anchor + "\",\"state\":\"SHOWN\"}")
                            .getBytes(StandardCharsets.UTF_8);
            request.setFixedLengthStreamingMode(body.length);
            long before = System.nanoTime();
            try (OutputStream out = request.getOutputStream()) {
                out.write(body);
            }
            try (InputStream in = request.getInputStream()) {
                Matcher number = NUMBER.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                if (!number.find()) {
                    throw new IllegalStateException("no number");
                }
                said.add(new Said(session, Long.parseLong(number.group(1)), before));
            }
            millis.add((System.nanoTime() - before) / 1e6);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
