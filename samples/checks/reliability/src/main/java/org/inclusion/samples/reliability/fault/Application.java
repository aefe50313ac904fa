package org.inclusion.samples.reliability.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;

/**
 * An application that lives until it is killed. Each line is a number and a batch; each answer the number, the
 * receipts, and a full stop, without which it was cut off. Arguments: the database, the provider.
 */
final class Application {

    private Application() {}

    public static void main(String[] arguments) throws IOException {
        Recipient library = Recipient.of(new Host(arguments[0], Provider.valueOf(arguments[1])).inclusion());
        ExecutorService threads = Executors.newCachedThreadPool();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String said = line;
                threads.execute(() -> answer(library, said));
            }
        }
        // Whoever started it is gone.
        Runtime.getRuntime().halt(1);
    }

    private static void answer(Recipient library, String line) {
        int space = line.indexOf(' ');
        String receipts;
        try {
            receipts = library.record(Batch.of(line.substring(space + 1))).stream()
                    .map(Enum::name)
                    .collect(Collectors.joining(","));
        } catch (RuntimeException e) {
            receipts = "!" + e.getClass().getSimpleName();
        }
        System.out.println(line.substring(0, space) + " " + receipts + ".");
    }
}
