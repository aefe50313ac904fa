package org.inclusion.samples.intranet;

import java.nio.file.Path;
import java.util.Map;

/**
 * What may differ between one start and another.
 *
 * @param port where to listen, on the loopback address; 0 for any free port
 * @param jdbcUrl the database
 * @param jdbcUser its user
 * @param jdbcPassword the user's password
 */
public record Settings(int port, String jdbcUrl, String jdbcUser, String jdbcPassword) {

    private static final int USUAL_PORT = 8080;

    /**
     * Everything in one H2 file. H2 as delivered writes half a second later than it says: with WRITE_DELAY=0 what was
     * acknowledged survives a power cut.
     */
    public static Settings fileDatabase(int port, Path folder) {
        String file = folder.toAbsolutePath().resolve("intranet").toString();
        return new Settings(port, "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    /** Port: the first argument, else PORT, else 8080. Folder: -Dintranet.data=…, else ./intranet-data. */
    static Settings of(String[] arguments, Map<String, String> environment) {
        String port =
                arguments.length > 0 ? arguments[0] : environment.getOrDefault("PORT", Integer.toString(USUAL_PORT));
        return fileDatabase(Integer.parseInt(port), Path.of(System.getProperty("intranet.data", "intranet-data")));
    }
}
