package org.inclusion.samples.intranet;

import java.nio.file.Path;
import java.util.Map;

/**
 * The settings that may differ between one start and another.
 *
 * @param port where to listen, on the loopback address; 0 for any free port
 * @param jdbcUrl the database
 * @param jdbcUser its user
 * @param jdbcPassword the user's password
 */
public record Settings(int port, String jdbcUrl, String jdbcUser, String jdbcPassword) {

    private static final int USUAL_PORT = 8080;

    /**
     * Everything in one H2 file. With WRITE_DELAY=0 H2 writes before it acknowledges; with REUSE_SPACE=FALSE it only appends
     * to the file, and {@link DatabaseFile} keeps the file small. Together they keep what was acknowledged when the program
     * is killed; with one of them alone H2 loses some of it (docs/reliability.md). H2 does not wait for the disk: a power
     * cut may take the last seconds.
     */
    public static Settings fileDatabase(int port, Path folder) {
        String file = folder.toAbsolutePath().resolve("intranet").toString();
        return new Settings(
                port, "jdbc:h2:file:" + file + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    /** Port: the first argument, else PORT, else 8080. Folder: -Dintranet.data=…, else ./intranet-data. */
    static Settings of(String[] arguments, Map<String, String> environment) {
        String port =
                arguments.length > 0 ? arguments[0] : environment.getOrDefault("PORT", Integer.toString(USUAL_PORT));
        return fileDatabase(Integer.parseInt(port), Path.of(System.getProperty("intranet.data", "intranet-data")));
    }
}
