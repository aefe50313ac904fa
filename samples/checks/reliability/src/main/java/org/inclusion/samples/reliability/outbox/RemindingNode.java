package org.inclusion.samples.reliability.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.inclusion.message.MessageOptions;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;

/**
 * One server of several that send reminders, by a clock that stands until whoever started it says what time it is: a
 * line with the time goes in, and a line comes out once nothing is due any more. Arguments: the database, the port of
 * the gateway, and the name of this server.
 */
final class RemindingNode {

    private RemindingNode() {}

    @SuppressWarnings("SystemOut") // What the one who started it reads.
    public static void main(String[] arguments) throws IOException {
        int gateway = Integer.parseInt(arguments[1]);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        Host host = new Host(
                arguments[0],
                Provider.HIBERNATE,
                now::get,
                builder -> builder.zone(Reminded.ZONE)
                        .room(MessageOptions.through(
                                message -> SendingNode.send(gateway, arguments[2], message.item()))));
        BufferedReader times = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String time = times.readLine(); time != null; time = times.readLine()) {
            now.set(Instant.parse(time));
            while (!SendingNode.isIdle(host.inclusion())) {
                // There may be more.
            }
            System.out.println("done");
        }
        Runtime.getRuntime().halt(0);
    }
}
