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
 * A numbered SQL script that brings the tables to one version of the schema; there is one file for each database. The
 * last statement of a {@linkplain #RELEASED released} script writes that version into {@code inclusion_schema}; only
 * the first script touches that table before, to create it. {@link #UNINSTALL} writes no version, and removes
 * the table.
 *
 * @param version the version of the schema after the script
 * @param resource the path of the file on the class path, with {@code %s} for the folder of the database
 */
public record SchemaScript(int version, String resource) {

    private static final String FOLDER = "org/inclusion/jpa/schema/%s/";

    /** The scripts of this release, in their order. A released script never changes; a change is a further script. */
    public static final List<SchemaScript> RELEASED = List.of(
            new SchemaScript(1, FOLDER + "V1__inclusion.sql"),
            new SchemaScript(2, FOLDER + "V2__sums_and_bounds.sql"),
            new SchemaScript(3, FOLDER + "V3__first_release.sql"));

    /**
     * Removes every table, of any release. It stands apart from the others, because a host gives their whole folder to
     * a tool that runs what it finds.
     */
    public static final SchemaScript UNINSTALL = new SchemaScript(0, "org/inclusion/jpa/uninstall/%s.sql");

    /** The path of the file for a database. */
    public String path(Dialect dialect) {
        return resource.formatted(dialect.name());
    }

    /** The statements of the file. A semicolon ends a statement, and never stands inside one. */
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
