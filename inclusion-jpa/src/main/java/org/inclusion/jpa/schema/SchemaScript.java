package org.inclusion.jpa.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.inclusion.jpa.sql.Dialect;

/**
 * One numbered script, in the dialect of each database. Its last statement writes the version it leads to, and no other
 * statement touches {@code inclusion_schema}.
 *
 * @param version the version it leads to
 * @param resource where it lies, with {@code %s} for the folder of the database
 */
public record SchemaScript(int version, String resource) {

    private static final String FOLDER = "org/inclusion/jpa/schema/%s/";

    /** The scripts of this release, from the first on. A released script is never changed: the next one is added. */
    public static final List<SchemaScript> RELEASED =
            List.of(new SchemaScript(1, FOLDER + "V1__inclusion.sql"), new SchemaScript(2, FOLDER + "V2__cohort.sql"));

    /** What removes everything, from whatever release. */
    public static final SchemaScript UNINSTALL = new SchemaScript(0, FOLDER + "uninstall.sql");

    /** Where it lies for a database. */
    public String path(Dialect dialect) {
        return resource.formatted(dialect.name());
    }

    /** Its statements: each ends with a semicolon, and no text in it holds one. */
    public List<String> statements(Dialect dialect) {
        String path = path(dialect);
        try (InputStream in =
                Objects.requireNonNull(SchemaScript.class.getClassLoader()).getResourceAsStream(path)) {
            String text = new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
            String code = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
            return Arrays.stream(code.split(";", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
