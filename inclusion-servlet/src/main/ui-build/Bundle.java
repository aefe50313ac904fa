import io.mvnpm.esbuild.Bundler;
import io.mvnpm.esbuild.install.EsBuildDeps;
import io.mvnpm.esbuild.model.BundleOptions;
import io.mvnpm.esbuild.model.EsBuildConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bundles the pages' scripts, one file for each entry, with the parts of Lit that they need. The build runs it in source form:
 * {@code Bundle <source folder> <target folder> <work folder> <entry>...}
 */
final class Bundle {

    private Bundle() {}

    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]).toAbsolutePath();
        Path target = Path.of(arguments[1]).toAbsolutePath();
        Path work = Path.of(arguments[2]).toAbsolutePath();
        List<String> entries = Arrays.asList(arguments).subList(3, arguments.length);
        // esbuild resolves what a script imports from the folder it stands in: the sources move beside node_modules.
        copy(sources, work);
        var options = BundleOptions.builder()
                .withWorkDir(work)
                .withNodeModulesDir(work.resolve("node_modules"))
                // The npm packages, which Maven fetches as jars of org.mvnpm, esbuild among them.
                .withDependencies(EsBuildDeps.get().deps())
                .withEsConfig(EsBuildConfig.builder()
                        .withDefault()
                        .fixedEntryNames()
                        .splitting(false)
                        .sourceMap(false)
                        .minify(true)
                        // A page of ours loads what all pages need once, as a script of its own.
                        .addExternal("../inclusion.js")
                        .build());
        entries.forEach(options::addEntryPoint);
        var result = Bundler.bundle(options.build(), true);
        for (String entry : entries) {
            Path file = target.resolve(entry);
            Files.createDirectories(file.getParent());
            Files.copy(result.dist().resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
