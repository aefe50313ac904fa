package org.inclusion.samples.lti.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;

/** What the command line of the demonstration says. Immutable. */
final class DemoOptions {

    static final String USAGE = String.join(
            System.lineSeparator(),
            "java -jar lti-demo.jar --platform=URL [--address=URL] [--port=N] [--frame=ORIGIN]...",
            "    prints an address with which the platform registers itself, and the addresses to register it by hand",
            "java -jar lti-demo.jar --platform=URL --issuer=URL --client-id=ID --authorization=URL --token=URL --keys=URL --deployment=ID",
            "    registers the platform by hand",
            "--address=URL    where browsers find this tool, if a proxy with TLS leads here; else http://localhost:N/");

    private static final Set<String> NAMES = Set.of(
            "port",
            "address",
            "platform",
            "frame",
            "issuer",
            "client-id",
            "authorization",
            "token",
            "keys",
            "deployment");

    private static final String PORT = "8085";

    private final Map<String, List<String>> given = new LinkedHashMap<>();

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    DemoOptions(String... arguments) {
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (parts.length < 2 || !NAMES.contains(name)) {
                throw new IllegalArgumentException("not known: " + argument);
            }
            given.computeIfAbsent(name, unknown -> new ArrayList<>()).add(parts[1]);
        }
        if (first("platform").isEmpty()) {
            throw new IllegalArgumentException("--platform=URL is missing: which platform may come in?");
        }
    }

    private Optional<String> first(String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst();
    }

    private String required(String name) {
        return first(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    int port() {
        return Integer.parseInt(first("port").orElse(PORT));
    }

    /** Where browsers find the tool; it ends with a slash. */
    URI address() {
        String address = first("address").orElse("http://localhost:" + port() + "/");
        return URI.create(address.endsWith("/") ? address : address + "/");
    }

    URI platform() {
        return URI.create(required("platform"));
    }

    PlatformSettings settings() {
        URI platform = platform();
        List<String> frames = new ArrayList<>(given.getOrDefault("frame", List.of()));
        frames.add(platform.getScheme() + "://" + platform.getRawAuthority());
        return PlatformSettings.of("demo", Set.copyOf(frames));
    }

    /** The registration by hand; empty where the platform is to register itself. */
    Optional<Platform> byHand() {
        if (first("client-id").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Platform(
                required("issuer"),
                required("client-id"),
                URI.create(required("authorization")),
                URI.create(required("token")),
                URI.create(required("keys")),
                Set.copyOf(given.getOrDefault("deployment", List.of())),
                settings()));
    }
}
