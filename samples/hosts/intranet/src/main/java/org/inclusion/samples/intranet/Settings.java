package org.inclusion.samples.intranet;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The settings that may differ between one start and another.
 *
 * @param port where to listen, on the loopback address; 0 for any free port
 * @param jdbcUrl the database
 * @param jdbcUser its user
 * @param jdbcPassword the user's password
 * @param installationKey the file with the key that an erasure needs; made where there is none
 * @param packs folders of packs that an author is writing, see {@link PreviewedPacks}
 */
public record Settings(
        int port, String jdbcUrl, String jdbcUser, String jdbcPassword, Path installationKey, List<Path> packs) {

    private static final int USUAL_PORT = 8080;

    private static final int HIGHEST_PORT = 65_535;

    /**
     * Everything in one H2 file. With WRITE_DELAY=0 H2 writes before it acknowledges; with REUSE_SPACE=FALSE it only
     * appends to the file, and {@link DatabaseFile} keeps the file small. Together they keep what was acknowledged when
     * the program is killed; with one of them alone H2 loses some of it (docs/reliability.md). H2 does not wait for the
     * disk: a power cut may take the last seconds.
     */
    public static Settings fileDatabase(int port, Path folder) {
        String file = folder.toAbsolutePath().resolve("intranet").toString();
        return new Settings(
                port,
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE",
                "sa",
                "",
                folder.resolve("installation-key"),
                List.of());
    }

    /** These settings with packs to preview. */
    public Settings previewing(List<Path> folders) {
        return new Settings(port, jdbcUrl, jdbcUser, jdbcPassword, installationKey, List.copyOf(folders));
    }

    /**
     * Port: the first argument, else PORT, else 8080. Folder: -Dintranet.data=…, else ./intranet-data. Packs to
     * preview: -Dintranet.packs=…, parted as the paths of a class path are.
     */
    static Settings of(String[] arguments, Map<String, String> environment) {
        if (arguments.length > 1) {
            throw new CannotStartException("un seul argument est attendu, le port : java -jar intranet.jar 8080");
        }
        String port =
                arguments.length > 0 ? arguments[0] : environment.getOrDefault("PORT", Integer.toString(USUAL_PORT));
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new CannotStartException("le port est un nombre de 0 à 65535, et pas « " + port + " »");
        }
        Path data = Path.of(System.getProperty("intranet.data", "intranet-data"));
        return fileDatabase(Integer.parseInt(port), data).previewing(packs(System.getProperty("intranet.packs", "")));
    }

    private static List<Path> packs(String folders) {
        List<Path> packs = Arrays.stream(folders.split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        packs.stream().filter(folder -> !Files.isDirectory(folder)).findFirst().ifPresent(folder -> {
            throw new CannotStartException("il n’y a pas de dossier " + folder);
        });
        return packs;
    }

    /** These settings, on the next free port where the port is taken. */
    Settings onAFreePort() {
        int free = FreePort.from(port)
                .orElseThrow(() -> new CannotStartException("aucun port n’est libre à partir de " + port));
        return new Settings(free, jdbcUrl, jdbcUser, jdbcPassword, installationKey, packs);
    }
}
