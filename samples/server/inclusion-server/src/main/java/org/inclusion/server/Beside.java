package org.inclusion.server;

import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.jpa.JpaStores;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.servlet.ServletOptions;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library as a server of its own, beside a host that is not Java: starts everything, and stops it. */
public final class Beside implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Beside.class);

    private static final int MINUTES_BETWEEN_SWEEPS = 10;

    /** Pages ask for less; a script that asks as fast as it can is answered 429. */
    private static final int REQUESTS_OF_ONE_PERSON_A_SECOND = 20;

    /** Half of those that the library works on at once. */
    private static final int REQUESTS_OF_ONE_CALLER = 32;

    /** So many requests of one person at the least, at the most, and so many connections below the pool. */
    private static final int LEAST_REQUESTS = 6;

    private static final int MOST_REQUESTS = 16;
    private static final int LEFT_TO_OTHERS = 2;

    /** The environment is wrong: as {@code EX_CONFIG} of sysexits. */
    private static final int WRONG_SETTINGS = 78;

    /** The exit code {@code EX_USAGE}. */
    private static final int WRONG_USE = 64;

    private final Settings settings;
    private final Gate gate = new Gate();
    private final LastResort lastResort =
            new LastResort(() -> Runtime.getRuntime().halt(LastResort.NO_MEMORY));
    private final Metrics metrics;
    private final Database database;
    private final Inclusion inclusion;
    private final Readiness readiness;
    private final Work work;
    private final WebServer server;
    private final Management management;
    private final ScheduledExecutorService sweeping = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> sweeps;

    private Beside(Settings settings) throws SQLException {
        this.settings = settings;
        metrics = new Metrics(settings.path());
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        opened.push(sweeping::shutdownNow);
        try {
            database = new Database(settings, metrics.registry());
            opened.push(database);
            database.prepare(settings.createTables());
            readiness = new Readiness(settings);
            opened.push(readiness);
            HostRelations relations = new HostRelations(database.sessions());
            InclusionBuilder library = Inclusion.builder()
                    .stores(JpaStores.on(database.entityManagers()))
                    .relations(relations)
                    .listener(new AfterCommit(metrics, relations))
                    .zone(settings.zone());
            inclusion = (canErase() ? library.installationKey(key()) : library).build();
            opened.push(inclusion);
            Sessions sessions = new Sessions(database.sessions(), settings.session());
            work = new Work(settings.path() + "/work", this::address);
            opened.push(work);
            server = new WebServer(Variable.LISTEN, settings.listen(), context -> mount(context, sessions));
            opened.push(server);
            management = new Management(settings.management(), this::problem, metrics.registry()::scrape);
            opened.push(management);
            sweeps = sweeping.scheduleWithFixedDelay(
                    () -> sweep(sessions), MINUTES_BETWEEN_SWEEPS, MINUTES_BETWEEN_SWEEPS, TimeUnit.MINUTES);
        } catch (SQLException | RuntimeException e) {
            opened.forEach(one -> close(one, e));
            throw e;
        }
    }

    /** A failure to close is told beside what went wrong, and does not hide it. */
    private static void close(AutoCloseable one, Exception why) {
        try {
            one.close();
        } catch (Exception e) {
            why.addSuppressed(e);
        }
    }

    static Beside start(Settings settings) throws SQLException {
        return new Beside(settings);
    }

    private void mount(ServletContext context, Sessions sessions) {
        InstantSource clock = InstantSource.system();
        SessionCookie cookie = new SessionCookie(settings);
        TokenVerifier verifier = new TokenVerifier(settings.tokens(), new PublishedKeys(settings.keys()));
        // The outer one first: what the gate turns away is counted too.
        WebServer.filter(context, "last-resort", lastResort);
        WebServer.filter(context, "metrics", metrics);
        WebServer.filter(context, "gate", gate);
        context.addServlet("session", new SessionServlet(verifier, sessions, cookie, settings.origin(), clock))
                .addMapping(settings.path() + "/session");
        context.addServlet("work", work.servlet(inclusion::health)).addMapping(settings.path() + "/work");
        context.addServlet("script", new ScriptServlet()).addMapping(settings.path() + "/beside.js");
        ActorResolver actors = request ->
                Optional.ofNullable(cookie.read(request)).flatMap(secret -> sessions.find(secret, clock.instant()));
        InclusionServlet.mount(
                context,
                settings.path() + "/*",
                new InclusionServlet(
                        inclusion,
                        actors,
                        ServletOptions.standard()
                                .allowedOrigins(Set.of(settings.origin()))
                                .requestLimitPerCaller(REQUESTS_OF_ONE_CALLER)
                                .requestRatePerPerson(REQUESTS_OF_ONE_PERSON_A_SECOND)
                                .requestLimitPerPerson(requestsOfOnePerson(settings.poolSize()))
                                .caller(ProxiedCaller::of)));
    }

    /** More than a browser sends at once, and where the pool has room for it, fewer than its connections. */
    static int requestsOfOnePerson(int poolSize) {
        return Math.max(LEAST_REQUESTS, Math.min(MOST_REQUESTS, poolSize - LEFT_TO_OTHERS));
    }

    private Optional<String> problem() {
        return gate.isClosed() ? Optional.of("stopping") : readiness.problem().or(work::problem);
    }

    /** Removes old sessions, and everything of those whose erasure is due. */
    private void sweep(Sessions sessions) {
        try {
            sessions.sweep(InstantSource.system().instant());
            if (canErase()) {
                inclusion.eraseLearners().due(erased -> !gate.isClosed());
            }
        } catch (StoreUnavailableException | RetryableException e) {
            LOG.warn("what is over stays a little longer: {}", e.getMessage());
        }
    }

    private boolean canErase() {
        return !settings.installationKey().isEmpty();
    }

    private byte[] key() {
        return HexFormat.of().parseHex(settings.installationKey());
    }

    /** Where it listens for the proxy. */
    Address address() {
        return server.address();
    }

    /** Where it listens for those who run it. */
    Address management() {
        return management.address();
    }

    /** Stops: nobody is let in any more, those inside may end, and then everything is closed. */
    @Override
    public void close() {
        gate.close();
        sweeps.cancel(false);
        sweeping.shutdown();
        server.await(settings.grace());
        IllegalStateException left = new IllegalStateException("not everything could be closed");
        Stream.of(server, inclusion, readiness, work, database, management).forEach(one -> close(one, left));
        if (left.getSuppressed().length > 0) {
            throw left;
        }
    }

    /**
     * Starts the server: {@code java -jar beside.jar}, and {@code --help} for the variables it reads.
     *
     * @param arguments {@code --help}, or nothing
     */
    @SuppressWarnings("SystemOut") // What a person who starts it reads.
    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            System.out.println(help());
            System.exit(0);
        }
        if (arguments.length > 0) {
            System.err.println("beside takes no argument but --help, and not: " + String.join(" ", arguments));
            System.exit(WRONG_USE);
        }
        try {
            run(System.getenv());
        } catch (InvalidSettingsException e) {
            System.err.println("beside does not start; all that is wrong with its variables:");
            System.err.println(e.getMessage());
            System.exit(WRONG_SETTINGS);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("beside does not start", e);
            System.err.println("beside does not start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Map<String, String> environment) throws InvalidSettingsException, SQLException {
        Beside beside = start(SettingsReader.read(environment));
        Thread.setDefaultUncaughtExceptionHandler(beside.lastResort);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(beside), "stop"));
        LOG.info(
                "{} is served at {}:{}; health, readiness and metrics at {}:{}",
                beside.settings.publicUrl(),
                beside.address().host(),
                beside.address().port(),
                beside.management().host(),
                beside.management().port());
    }

    /** A stop that was asked for and went well is a success, where the virtual machine itself would answer 143. */
    private static void stop(Beside beside) {
        try {
            beside.close();
            LOG.info("stopped");
            Runtime.getRuntime().halt(0);
        } catch (RuntimeException e) {
            LOG.error("stopped, and not everything could be closed", e);
            Runtime.getRuntime().halt(1);
        }
    }

    /** The variables, as a person reads them in a terminal. */
    static String help() {
        String variables = Stream.of(Variable.values())
                .map(one -> "  %-28s %s%s".formatted(one.key(), one.meaning, fallback(one)))
                .collect(Collectors.joining("\n"));
        return "java -jar beside.jar\nThe library as a server beside a host. It reads these variables:\n" + variables
                + "\nJDBC_URL, JDBC_USER and JDBC_PASSWORD may come from a file: INCLUSION_JDBC_PASSWORD_FILE=/run/secrets/…";
    }

    private static String fallback(Variable one) {
        if (one.fallback == null) {
            return " (required)";
        }
        return one.fallback.isEmpty() ? "" : " (" + one.fallback + ")";
    }
}
