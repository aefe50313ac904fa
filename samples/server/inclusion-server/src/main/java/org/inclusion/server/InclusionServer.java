package org.inclusion.server;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The library as a server of its own, beside a host that is not Java: the starter's application on Spring Boot. Nothing
 * of Spring's stands between the proxy and the library's servlet; the operators' way in has Spring's own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            // Among them a filter that would read a form's body before anybody limits its time.
            DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class,
            HttpEncodingAutoConfiguration.class,
            MultipartAutoConfiguration.class
        })
@EnableScheduling
@Import({ServerConfiguration.class, EntranceConfiguration.class})
public class InclusionServer {

    private static final Logger LOG = LoggerFactory.getLogger(InclusionServer.class);

    /** The exit code {@code EX_USAGE} of sysexits. */
    private static final int WRONG_USE = 64;

    /** Made by Spring. */
    InclusionServer() {}

    /**
     * Starts the server: {@code java -jar inclusion-server-exec.jar}, and {@code --help} for its settings.
     *
     * @param arguments {@code --help}, or settings such as {@code --server.port=8090}
     */
    @SuppressWarnings("SystemOut") // What a person who starts it reads.
    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            System.out.println(help());
            return;
        }
        List<String> wrong =
                Arrays.stream(arguments).filter(one -> !one.startsWith("--")).toList();
        if (!wrong.isEmpty()) {
            System.err.println("inclusion-server takes --help, and settings such as --server.port=8090, and not: "
                    + String.join(" ", wrong));
            System.exit(WRONG_USE);
        }
        run(arguments);
    }

    private static void run(String... arguments) {
        AtomicBoolean failed = new AtomicBoolean();
        // A stop that was asked for and went well is a success, where the virtual machine itself would answer 143.
        SpringApplication.getShutdownHandlers().add(() -> {
            if (!failed.get()) {
                Runtime.getRuntime().halt(0);
            }
        });
        try {
            tell(start(arguments));
        } catch (RuntimeException e) {
            if (StoppedReporter.isStopping()) {
                return;
            }
            failed.set(true);
            // Spring Boot has said why.
            System.exit(NoStartException.exitCode(e));
        } catch (Error e) {
            failed.set(true);
            throw e;
        }
    }

    private static void tell(ConfigurableApplicationContext running) {
        Thread.setDefaultUncaughtExceptionHandler(running.getBean(LastResort.class));
        Environment environment = running.getEnvironment();
        LOG.info(
                "{} is served at {}:{}; health, readiness and metrics at {}:{}",
                running.getBean(Settings.class).publicUrl(),
                environment.getProperty(Setting.ADDRESS.property),
                environment.getProperty("local.server.port"),
                environment.getProperty(Setting.MANAGEMENT_ADDRESS.property),
                environment.getProperty("local.management.port"));
    }

    static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(InclusionServer.class);
        application.addInitializers(new ServerSettings());
        return application.run(arguments);
    }

    /** The settings, as a person reads them in a terminal. */
    static String help() {
        String settings = Stream.of(Setting.values())
                .map(one -> "  %-44s %s%s".formatted(one.property, one.meaning, fallback(one)))
                .collect(Collectors.joining("\n"));
        return """
                java -jar inclusion-server-exec.jar [--setting=value …]
                The library as a server beside a host. These are its first settings; every other setting of Spring Boot is read too.
                %s
                A setting is an argument, or a variable such as BESIDE_PUBLICURL. A secret may lie in a file of its name:
                SPRING_CONFIG_IMPORT=configtree:/run/secrets/inclusion/ reads every file of that folder.
                """.formatted(settings);
    }

    private static String fallback(Setting one) {
        if (one.isRequired()) {
            return " (required)";
        }
        return one.fallback().isEmpty() ? "" : " (" + one.fallback() + ")";
    }
}
