package org.inclusion.samples.lti.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.inclusion.Inclusion;
import org.inclusion.lti.Lti;
import org.inclusion.lti.LtiServlet;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.PlatformGrades;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.SentLetters;
import org.inclusion.servlet.InclusionServlet;

/**
 * A tool to point a real platform at. Everything lives in memory, and is gone when it ends. It listens on this machine
 * alone, where plain HTTP is allowed; a proxy with TLS may lead to it.
 */
public final class DemoTool implements AutoCloseable {

    private static final int SECONDS = 5;

    private final Tomcat tomcat = new Tomcat();
    private final ExecutorService timer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "letters");
        thread.setDaemon(true);
        return thread;
    });
    private final Inclusion inclusion;
    private final Lti lti;
    private final DemoOptions options;

    private DemoTool(DemoOptions options) {
        this.options = options;
        byte[] installationKey = new byte[32];
        new SecureRandom().nextBytes(installationKey);
        LtiStores stores = new InMemoryLtiStores();
        inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .completionGateway(new PlatformGrades(stores, installationKey, InstantSource.system()))
                .build();
        lti = Lti.builder()
                .inclusion(inclusion)
                .stores(stores)
                .installationKey(installationKey)
                .entrance(options.address().resolve("lti/"))
                .library(options.address().resolve("inclusion/"))
                .build();
        options.byHand().ifPresent(lti.platforms()::register);
    }

    /**
     * Starts the tool, which runs until it is closed, and says where a platform finds it.
     *
     * @throws IllegalArgumentException naming what is wrong with the command line
     */
    public static DemoTool start(PrintStream out, String... arguments) {
        DemoTool tool = new DemoTool(new DemoOptions(arguments));
        tool.listen();
        tool.timer.execute(() -> tool.sendAgainAndAgain(out));
        tool.say(out);
        return tool;
    }

    private void listen() {
        try {
            tomcat.setBaseDir(Files.createTempDirectory("lti-demo").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tomcat.setPort(options.port());
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxSwallowSize", "0");
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(
                (classes, servlets) -> {
                    LtiServlet.mount(servlets, "/lti/*", lti);
                    InclusionServlet.mount(
                            servlets, "/inclusion/*", inclusion, lti.actorsOr(request -> Optional.empty()));
                },
                null);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not start on port " + options.port(), e);
        }
    }

    private void say(PrintStream out) {
        URI entrance = entrance();
        out.println("tool URL, target link URI, content selection URL  " + entrance);
        out.println("initiate login URL                                " + entrance.resolve("login"));
        out.println("redirect URI                                      " + entrance.resolve("launch"));
        out.println("public keyset URL                                 " + entrance.resolve("keys"));
        if (options.byHand().isEmpty()) {
            out.println("registration URL                                  " + registrationAddress());
        }
    }

    /** Where platforms find the tool. */
    public URI entrance() {
        return options.address().resolve("lti/");
    }

    /** An address with which the platform registers itself. */
    URI registrationAddress() {
        return lti.registrationAddress(options.platform(), options.settings());
    }

    private void sendAgainAndAgain(PrintStream out) {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(SECONDS);
                send(out);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(PrintStream out) {
        SentLetters letters = inclusion.sendLetters().due(100);
        if (letters.sent() + letters.retried() + letters.dead() > 0) {
            out.println("completion: " + letters.sent() + " told, " + letters.retried() + " told again later, "
                    + letters.dead() + " refused");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        inclusion.close();
    }

    /** Runs until the process is ended. */
    public static void main(String... arguments) {
        try {
            DemoTool tool = start(System.out, arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(tool::close));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(DemoOptions.USAGE);
            System.exit(2);
        }
    }
}
