package org.inclusion.samples.wildfly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.samples.browser.HostProcess;

/** Gives the server that the build has unpacked its people and the application, and starts it. */
final class WildFlyHost {

    private WildFlyHost() {}

    static HostProcess start() {
        try {
            Path server = server();
            Path people = server.resolve("standalone/configuration");
            Files.writeString(
                    people.resolve("application-users.properties"), line("odette") + "\n" + line("marc") + "\n");
            Files.writeString(people.resolve("application-roles.properties"), "odette=habitant\nmarc=agent\n");
            Files.copy(
                    Path.of("target/intranet.war"),
                    server.resolve("standalone/deployments/intranet.war"),
                    StandardCopyOption.REPLACE_EXISTING);
            int port = HostProcess.freePort();
            return HostProcess.start(
                    List.of(
                            server.resolve("bin/standalone.sh").toString(),
                            "-b=127.0.0.1",
                            "-Djboss.http.port=" + port,
                            "-Djboss.https.port=" + HostProcess.freePort(),
                            "-Djboss.management.http.port=" + HostProcess.freePort(),
                            "-Djboss.node.name=intranet"),
                    "http://127.0.0.1:" + port + "/intranet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path server() throws IOException {
        try (Stream<Path> unpacked = Files.list(Path.of("target/server"))) {
            return unpacked.filter(folder -> folder.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    /** A person as the server's own properties have her: the hash that bin/add-user.sh writes. */
    private static String line(String login) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("MD5").digest((login + ":ApplicationRealm:bonjour").getBytes(UTF_8));
            return login + "=" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
