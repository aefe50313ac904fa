package org.inclusion.samples.quarkus;

import java.nio.file.Path;
import java.util.List;
import org.inclusion.samples.browser.HostProcess;

/** Starts what `package` has made. */
final class QuarkusHost {

    private QuarkusHost() {}

    static HostProcess start() {
        int port = HostProcess.freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return HostProcess.start(
                List.of(java, "-Dquarkus.http.port=" + port, "-jar", "target/quarkus-app/quarkus-run.jar"),
                "http://127.0.0.1:" + port);
    }
}
