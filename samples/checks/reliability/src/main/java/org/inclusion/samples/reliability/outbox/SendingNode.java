package org.inclusion.samples.reliability.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.inclusion.Inclusion;
import org.inclusion.message.Handover;
import org.inclusion.message.MessageOptions;
import org.inclusion.outbox.SentLetters;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;

/**
 * One server of several that send what is due, until it is killed or whoever started it is gone. Arguments: the
 * database, the port of the gateway, and the name of this server.
 */
final class SendingNode {

    private static final int AT_ONCE = 500;

    private static final int TIMEOUT = 10_000;

    private SendingNode() {}

    public static void main(String[] arguments) throws InterruptedException {
        endWithTheParent();
        int gateway = Integer.parseInt(arguments[1]);
        Host host = new Host(
                arguments[0],
                Provider.HIBERNATE,
                InstantSource.system(),
                builder -> builder.zone(zoneWhereItIsMorning())
                        .room(MessageOptions.through(message -> send(gateway, arguments[2], message.id()))));
        while (true) {
            if (isIdle(host.inclusion())) {
                Thread.sleep(200);
            }
        }
    }

    /** Messages leave by day alone, and this runs at any hour. */
    private static ZoneId zoneWhereItIsMorning() {
        return ZoneOffset.ofHours(10 - Instant.now().atOffset(ZoneOffset.UTC).getHour());
    }

    /** Sends what is due, and tells whether there was nothing. */
    static boolean isIdle(Inclusion inclusion) {
        try {
            SentLetters letters = inclusion.sendLetters().due(AT_ONCE);
            return letters.sent() + letters.retried() + letters.dead() == 0;
        } catch (StoreUnavailableException | RetryableException e) {
            return true;
        }
    }

    /** Hands a message to the gateway, by its id or by what it is about. */
    static Handover send(int gateway, String name, String message) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write((name + " " + message + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = in.readLine();
            if (answer == null) {
                return Handover.unknown();
            }
            return answer.equals(BadGateway.ACCEPTED) ? Handover.accepted(message) : Handover.later();
        } catch (IOException e) {
            return Handover.unknown();
        }
    }

    private static void endWithTheParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever said.
                }
            } catch (IOException e) {
                // As good as the end.
            }
            Runtime.getRuntime().halt(0);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
