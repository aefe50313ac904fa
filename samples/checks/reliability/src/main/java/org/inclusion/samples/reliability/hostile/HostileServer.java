package org.inclusion.samples.reliability.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inclusion.samples.beside.Beside;

/**
 * The server beside a host, in a process of its own, with the environment it was given. For every line it is told it says how
 * many bytes of its heap are in use after a collection.
 */
final class HostileServer {

    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private HostileServer() {}

    public static void main(String[] arguments) throws IOException {
        TOMCAT.setLevel(Level.SEVERE);
        Beside.main(arguments);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                System.gc();
                System.out.println(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        }
        // Whoever started it is gone.
        Runtime.getRuntime().halt(0);
    }
}
