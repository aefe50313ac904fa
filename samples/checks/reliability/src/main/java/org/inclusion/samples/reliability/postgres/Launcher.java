package org.inclusion.samples.reliability.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Starts a server: here, or where the disk is small. */
interface Launcher {

    ProcessHandle start(List<String> command, Path log);

    /** Waits until it has ended, which its parent must do if nothing is to be left of it. */
    void awaitEnd(ProcessHandle started);

    /** Whether it must be told to be nobody. */
    boolean asNobody();

    static Launcher here() {
        return new Launcher() {
            @Override
            public ProcessHandle start(List<String> command, Path log) {
                try {
                    return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start()
                            .toHandle();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void awaitEnd(ProcessHandle started) {
                started.onExit().join();
            }

            @Override
            public boolean asNobody() {
                return "root".equals(System.getProperty("user.name"));
            }
        };
    }
}
