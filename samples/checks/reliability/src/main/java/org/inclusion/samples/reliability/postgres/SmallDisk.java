package org.inclusion.samples.reliability.postgres;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A disk of its own size in memory, which only a shell of ours and what it starts can see: a mount name space. It needs
 * a Linux that lets us; whoever is not root is root in a user name space.
 */
public final class SmallDisk implements AutoCloseable {

    private static final String SHELL = """
            mount -t tmpfs -o size="$2" tmpfs "$1" && echo ready || exit 1
            while read -r line; do eval "$line"; done
            """;

    private final Installation installation;
    private final Path mount;
    private final Process shell;
    private final BufferedReader said;
    private final BufferedWriter orders;

    private SmallDisk(Installation installation, Path mount, String size) throws IOException {
        this.installation = installation;
        this.mount = Files.createDirectories(mount);
        boolean root = "root".equals(System.getProperty("user.name"));
        this.shell = new ProcessBuilder("unshare", root ? "-m" : "-rm", "sh", "-c", SHELL, "sh", mount.toString(), size)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.said = shell.inputReader(StandardCharsets.UTF_8);
        this.orders = shell.outputWriter(StandardCharsets.UTF_8);
    }

    /** A disk, or nothing where the machine does not allow one. */
    public static Optional<SmallDisk> of(Installation installation, String name, String size) {
        try {
            SmallDisk disk = new SmallDisk(installation, installation.folder(name), size);
            if ("ready".equals(disk.said.readLine())) {
                return Optional.of(disk);
            }
            disk.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A server whose data, and log of changes too if wished, are on this disk. */
    public Postgres server(boolean logToo) {
        Path data = mount.resolve("data");
        order("cp -a " + quoted(installation.emptyCluster()) + " " + quoted(data) + "; echo done");
        if (!logToo) {
            Path log = installation.folder(mount.getFileName() + "-wal");
            order("mv " + quoted(data.resolve("pg_wal")) + " " + quoted(log) + "; ln -s " + quoted(log) + " "
                    + quoted(data.resolve("pg_wal")) + "; echo done");
        }
        return new Postgres(installation, String.valueOf(mount.getFileName()), data, new Launcher() {
            @Override
            public ProcessHandle start(List<String> command, Path log) {
                String line = command.stream().map(SmallDisk::quoted).collect(Collectors.joining(" "));
                long pid = Long.parseLong(order(line + " >>" + quoted(log) + " 2>&1 & echo $!"));
                return ProcessHandle.of(pid).orElseThrow();
            }

            @Override
            public void awaitEnd(ProcessHandle started) {
                order("wait " + started.pid() + " 2>/dev/null; echo done");
            }

            @Override
            public boolean asNobody() {
                return true;
            }
        });
    }

    /** Leaves no byte free. */
    public void fill() {
        order("cat /dev/zero 2>/dev/null >" + quoted(mount.resolve("filler")) + "; echo done");
    }

    /** Gives back what {@link #fill} took. */
    public void free() {
        order("rm -f " + quoted(mount.resolve("filler")) + "; echo done");
    }

    private String order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
            String answer = said.readLine();
            if (answer == null) {
                throw new IllegalStateException("the small disk's shell has ended");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(Object word) {
        return "'" + word.toString().replace("'", "'\\''") + "'";
    }

    /** Unmounts it by ending the shell; whatever runs on it must have ended. */
    @Override
    public void close() {
        shell.destroy();
    }
}
