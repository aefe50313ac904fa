package org.inclusion.samples.benchmarks.launch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.inclusion.Inclusion;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.lti.PlatformDouble;
import org.inclusion.lti.TestHost;
import org.inclusion.lti.jpa.JpaLtiStores;
import org.inclusion.samples.benchmarks.record.Postgres;

/**
 * Opens two thousand visits from a platform that really signs, over HTTP through Tomcat, on PostgreSQL: the login, the
 * launch and the visit, one after the other, as one person's browser asks for them. What is measured is what the
 * browser waits for, the platform's own work left out; so it is more than what the server works. Also says how many
 * bytes the browser loads until it shows the first page.
 */
public final class LaunchBenchmark {

    private static final int WARM = 500;

    private static final int LAUNCHES = 2_000;

    /** In milliseconds, for the three requests together. */
    private static final double BAR = 25;

    /** In bytes: the pages and scripts of the entrance, and the script of the elements. */
    private static final int FIRST_PAGE = 60_000;

    private LaunchBenchmark() {}

    /**
     * Runs it and prints the table.
     *
     * @return whether every promise was kept
     */
    public static boolean run() throws IOException {
        InstantSource clock = InstantSource.system();
        try (Postgres postgres = new Postgres();
                EntityManagerFactory factory = postgres.unit(Postgres.Provider.HIBERNATE);
                PlatformDouble platform = new PlatformDouble(clock)) {
            InclusionSchema.of(factory).create();
            Inclusion inclusion =
                    Inclusion.builder().stores(JpaStores.on(factory)).build();
            try (TestHost host = new TestHost(inclusion, JpaLtiStores.on(factory), clock, "localhost")) {
                host.lti().platforms().register(platform.registration());
                boolean quick = measure(host, platform);
                return weigh(host, platform) && quick;
            }
        }
    }

    private static boolean measure(TestHost host, PlatformDouble platform) {
        for (int i = 0; i < WARM; i++) {
            launch(host, platform);
        }
        long[][] taken = new long[LAUNCHES][];
        for (int i = 0; i < LAUNCHES; i++) {
            taken[i] = launch(host, platform);
        }
        System.out.printf(Locale.ROOT, "%-10s %8s %8s %8s %6s%n", "request", "p50 ms", "p99 ms", "max ms", "bar");
        String[] names = {"login", "launch", "visit", "together"};
        boolean met = true;
        for (int part = 0; part < names.length; part++) {
            int column = part;
            double[] sorted = Arrays.stream(taken)
                    .mapToDouble(one -> one[column] / 1e6)
                    .sorted()
                    .toArray();
            double p99 = sorted[(int) (sorted.length * .99)];
            boolean isWhole = part == names.length - 1;
            met &= !isWhole || p99 <= BAR;
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %8.2f %8.2f %8.2f %6s%n",
                    names[part],
                    sorted[sorted.length / 2],
                    p99,
                    sorted[sorted.length - 1],
                    isWhole ? String.valueOf((int) BAR) : "");
        }
        return met;
    }

    /** The nanoseconds of the login, the launch, the visit, and of the three together. */
    private static long[] launch(TestHost host, PlatformDouble platform) {
        String target = host.entrance("to/path/premiers-pas");
        Map<String, String> request = TestHost.loginRequest(platform, target);
        long begun = System.nanoTime();
        JsonNode login = host.login(request);
        long loggedIn = System.nanoTime();
        String token = platform.sign(
                platform.launch(TestHost.asked(login, "nonce"), target).build());
        String state = TestHost.asked(login, "state");
        long signed = System.nanoTime();
        HttpResponse<String> launched = host.launch(state, token);
        long arrived = System.nanoTime();
        host.visit(login, launched);
        long visited = System.nanoTime();
        long[] parts = {loggedIn - begun, arrived - signed, visited - arrived, 0};
        parts[3] = parts[0] + parts[1] + parts[2];
        return parts;
    }

    /**
     * A browser that reads Brotli, for the first time here; each answer counts with its body alone. `FirstPageTest`
     * counts all of it.
     */
    private static boolean weigh(TestHost host, PlatformDouble platform) throws IOException {
        String target = host.entrance("to/path/premiers-pas");
        HttpResponse<String> login = host.postForm("login", TestHost.loginRequest(platform, target));
        JsonNode told = TestHost.told(login);
        HttpResponse<String> launch = host.launch(
                TestHost.asked(told, "state"),
                platform.sign(
                        platform.launch(TestHost.asked(told, "nonce"), target).build()));
        long own = zipped(login.body()) + zipped(launch.body());
        for (String file : new String[] {"login.js", "launch.js", "lti.css"}) {
            own += sent(host, "lti/pages/" + file);
        }
        long elements = sent(host, "inclusion/ui/inclusion.js");
        boolean met = own + elements <= FIRST_PAGE;
        System.out.printf(
                Locale.ROOT,
                "first page: %,d bytes of the entrance and %,d of the elements, %,d together; bar %,d%n",
                own,
                elements,
                own + elements,
                FIRST_PAGE);
        return met;
    }

    private static long sent(TestHost host, String file) {
        return host.get(file, Map.of("Accept-Encoding", "gzip, br"))
                .headers()
                .firstValueAsLong("Content-Length")
                .orElseThrow();
    }

    private static long zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
