import io.mvnpm.esbuild.Bundler;
import io.mvnpm.esbuild.install.EsBuildDeps;
import io.mvnpm.esbuild.model.BundleOptions;
import io.mvnpm.esbuild.model.EsBuildConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds the pages' scripts, in {@code src/main/ui} and {@code src/test/ui} of a module. Run in source form,
 * with esbuild-java and what it brings on the class path:
 *
 * <ul>
 * <li>{@code bundle <module> <target folder> <entry>...} puts the scripts together, one file for each entry, with what
 * they need of Lit; an entry that is no script is copied; beside that folder, {@code brotli} gets each
 * script compressed;
 * <li>{@code check <module>} fails where a script is not formatted, or where the linter or the type checker finds
 * fault: in the scripts, and in a page of a host's own that uses every element and every address
 * ({@code src/test/ui/host});
 *   <li>{@code tsc <module>} asks TypeScript's own compiler about that page;
 *   <li>{@code format <module>} writes the scripts as the formatter would.
 * </ul>
 *
 * The tools run on the Deno that esbuild-java carries. None of them needs Node or a network.
 */
final class Pages {

    private static final String MODULES = "node_modules";

    /** The name under which the scripts, the types and the description of the elements are a package of npm. */
    private static final String PACKAGE = "inclusion-elements";

    /** The types of the API's addresses, which are made of its description. */
    private static final String ADDRESSES = "addresses.d.ts";

    /** The settings that Deno reads: how it lints, and how strictly it checks types. */
    private static final String CONFIGURATION = "deno.json";

    /** The script of all pages: what stands in it is taken from there by those that are loaded later. */
    private static final String ALL = "inclusion.js";

    /** The script of a page of ours that has no elements, and does not load the script of all pages. */
    private static final String ALONE = "paper/paper.js";

    private final Path module;
    private final Path sources;
    private final Path work;
    private final Path tools;

    private Pages(Path module, Path tools) {
        this.module = module;
        this.sources = module.resolve("src/main/ui");
        this.work = module.resolve("target/ui");
        this.tools = tools;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path tools = Path.of(arguments[0]).toAbsolutePath().normalize();
        Pages pages = new Pages(Path.of(arguments[2]).toAbsolutePath().normalize(), tools);
        List<String> others = Arrays.asList(arguments).subList(3, arguments.length);
        switch (arguments[1]) {
            case "bundle" -> pages.bundle(Path.of(others.get(0)), others.subList(1, others.size()));
            case "check" -> pages.check();
            case "format" -> pages.format();
            case "tsc" -> pages.tsc();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private void bundle(Path target, List<String> entries) throws IOException, InterruptedException {
        prepare();
        List<String> made = entries.stream().filter(entry -> entry.endsWith(".js")).toList();
        if (made.contains(ALL)) {
            share(made.stream().filter(entry -> entry.contains("/") && !entry.equals(ALONE)).toList());
        }
        var settings = EsBuildConfig.builder()
                .withDefault()
                .fixedEntryNames()
                .splitting(false)
                .sourceMap(false)
                .minify(true)
                .addExternal("../" + ALL);
        // Nor is an entry at the top put into another one beside it, which loads it when it is needed.
        entries.stream().filter(entry -> !entry.contains("/")).forEach(entry -> settings.addExternal("./" + entry));
        var options = BundleOptions.builder()
                .withWorkDir(work)
                .withNodeModulesDir(work.resolve(MODULES))
                .withDependencies(EsBuildDeps.get().deps())
                .withEsConfig(settings.build());
        made.forEach(options::addEntryPoint);
        Path scripts = Bundler.bundle(options.build(), true).dist();
        for (String entry : entries) {
            Path file = target.resolve(entry);
            Files.createDirectories(file.getParent());
            if (entry.endsWith(".js")) {
                Files.writeString(file, withoutIndent(Files.readString(scripts.resolve(file.getFileName()))));
            } else if (entry.equals("package.json")) {
                Files.writeString(file, manifest());
            } else {
                Path from = entry.equals(ADDRESSES) ? work : sources;
                Files.copy(from.resolve(entry), file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        compress(target, made);
    }

    /**
     * In the work folder, where the sources import everything from where it stands. The bundler's own splitting would
     * make a file for each set of scripts that have something in common: docs/adr/0064.
     */
    private void share(List<String> later) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("run", "--quiet", "--no-config", "--no-remote", "--allow-read", "--allow-write"));
        command.addAll(List.of(tools.resolve("share.js").toString(), work.toString(), ALL));
        command.addAll(later);
        if (!deno(module, command)) {
            throw new IOException("the scripts cannot take from " + ALL + " what stands in it");
        }
    }

    /** With Brotli, of which Java knows nothing: into a folder of their own, beside that of the scripts. */
    private void compress(Path target, List<String> scripts) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("run", "--quiet", "--no-config", "--no-remote", "--allow-read", "--allow-write"));
        command.addAll(List.of(tools.resolve("compress.js").toString(), target.toString(), target.resolveSibling("brotli").toString()));
        command.addAll(scripts);
        if (!deno(module, command)) {
            throw new IOException("the scripts cannot be compressed");
        }
    }

    /** What npm reads, with the version of this build. */
    private String manifest() throws IOException {
        return Files.readString(sources.resolve("package.json")).replace("\"0.0.0\"", '"' + System.getenv("VERSION") + '"');
    }

    /** After minifying, a line begins nowhere but in a template of HTML or CSS, where its indent means nothing. */
    private static String withoutIndent(String script) {
        return script.replaceAll("\\n +", "\n");
    }

    private void check() throws IOException, InterruptedException {
        prepare();
        Map<String, Boolean> passed = new LinkedHashMap<>();
        passed.put("the formatter", format("check"));
        passed.put("the linter", deno(module, lint()));
        passed.put("the type checker", deno(work, typeCheck()));
        if (Files.isDirectory(host())) {
            passed.put("the type checker, on the page of a host", deno(hostPage(), hostCheck()));
        }
        List<String> failed = passed.keySet().stream().filter(tool -> !passed.get(tool)).toList();
        if (!failed.isEmpty()) {
            System.err.println("The pages' scripts fail " + String.join(", ", failed) + (failed.size() == 1 ? " only" : ""));
            System.err.println("./mvnw -N -Ppages antrun:run@format-the-pages mends the format.");
            System.exit(1);
        }
    }

    private void format() throws IOException, InterruptedException {
        prepare();
        if (!format("write")) {
            System.exit(1);
        }
    }

    private boolean format(String what) throws IOException, InterruptedException {
        Path formatter = work.resolve(MODULES).resolve("prettier");
        List<String> command = new ArrayList<>(List.of("run", "--quiet", "--no-config", "--no-remote", "--allow-read", "--allow-write"));
        command.add(tools.resolve("format.js").toString());
        command.addAll(List.of(what, formatter.toUri().toString()));
        scripts().forEach(script -> command.add(script.toString()));
        return deno(module, command);
    }

    private List<String> lint() throws IOException {
        List<String> command = new ArrayList<>(List.of("lint", "--quiet", "--config", tools.resolve(CONFIGURATION).toString()));
        scripts().forEach(script -> command.add(script.toString()));
        return command;
    }

    /** Takes the copy in the work folder, because a script's imports of Lit are looked for in the folders above it. */
    private List<String> typeCheck() throws IOException {
        List<String> command = new ArrayList<>(List.of("check", "--quiet", "--no-remote", "--no-lock"));
        scripts(sources).forEach(script -> command.add(sources.relativize(script).toString()));
        return command;
    }

    /** A page of a host's own, for the type checker alone. */
    private Path host() {
        return module.resolve("src/test/ui/host");
    }

    /** The page in a folder of its own, with the package as npm would put it there: what a type checker needs of it. */
    private Path hostPage() throws IOException {
        Path page = module.resolve("target/ui-host");
        Path installed = Files.createDirectories(page.resolve(MODULES).resolve(PACKAGE));
        copy(host(), page);
        Files.copy(work.resolve(ADDRESSES), installed.resolve(ADDRESSES), StandardCopyOption.REPLACE_EXISTING);
        for (String file : List.of("package.json", "inclusion.d.ts", "custom-elements.json")) {
            Files.copy(sources.resolve(file), installed.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return page;
    }

    /** As strict as TypeScript gets with {@code strict}, by the settings that its own compiler reads as well. */
    private static List<String> hostCheck() {
        return List.of("check", "--quiet", "--no-remote", "--no-lock", "--node-modules-dir=manual", "page.ts");
    }

    /** Asks TypeScript's own compiler, of the profile {@code tsc}, which runs on Deno too. */
    private void tsc() throws IOException, InterruptedException {
        prepare();
        Path compiler = work.resolve(MODULES).resolve("typescript/lib/tsc.js");
        Path page = hostPage();
        boolean passed = deno(page, List.of("run", "--quiet", "--no-remote", "--no-lock", "--allow-all", compiler.toString(), "--project", "tsconfig.json"));
        if (!passed) {
            System.err.println("TypeScript finds fault with src/test/ui/host/page.ts.");
            System.exit(1);
        }
    }

    private List<Path> scripts() throws IOException {
        List<Path> all = new ArrayList<>(scripts(sources));
        all.addAll(scripts(module.resolve("src/test/ui")));
        all.addAll(scripts(module.resolve("src/main/ui-build")));
        return all;
    }

    private static List<Path> scripts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(js|ts)")).sorted().toList();
        }
    }

    /** Whether Deno was content. What it says of the copy is said of the source. */
    private boolean deno(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(binary().toString()));
        command.addAll(arguments);
        ProcessBuilder deno = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        deno.environment()
                .putAll(Map.of(
                        "DENO_DIR", module.resolve("target/deno").toString(),
                        "DENO_NO_UPDATE_CHECK", "1",
                        "NO_COLOR", "1"));
        Process running = deno.start();
        running.getOutputStream().close();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(said.replace(work.toUri().toString(), "src/main/ui/").replaceAll("(?s)\nStack backtrace:\n.*", ""));
        return running.waitFor() == 0;
    }

    private Path binary() throws IOException {
        try (Stream<Path> files = Files.walk(work.resolve(MODULES).resolve("@deno"))) {
            Path deno = files.filter(file -> file.getFileName().toString().matches("deno(\\.exe)?"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Deno in " + work));
            deno.toFile().setExecutable(true);
            return deno;
        }
    }

    /**
     * The work folder: the scripts as they are now, beside what Maven brought from npm (the jars of org.mvnpm on the
     * class path).
     */
    private void prepare() throws IOException, InterruptedException {
        Path modules = Files.createDirectories(work.resolve(MODULES));
        clear();
        Bundler.install(modules, EsBuildDeps.get().deps());
        copy(sources, work);
        Files.copy(tools.resolve(CONFIGURATION), work.resolve(CONFIGURATION), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(work.resolve("package.json"), "{}\n");
        Path description = module.resolve("src/main/resources/org/inclusion/servlet/openapi.json");
        if (Files.exists(description)) {
            typesOf(description);
        }
    }

    private void typesOf(Path description) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("run", "--quiet", "--no-config", "--no-remote", "--allow-read", "--allow-write"));
        command.addAll(List.of(tools.resolve("types.js").toString(), description.toString(), work.resolve(ADDRESSES).toString()));
        if (!deno(module, command)) {
            throw new IOException("no types of " + description);
        }
    }

    /** Takes away what an earlier build left: a script that is gone from the sources must not be found any more. */
    private void clear() throws IOException {
        try (Stream<Path> left = Files.walk(work)) {
            for (Path file : (Iterable<Path>) left.filter(file -> !file.startsWith(work.resolve(MODULES)))
                            .filter(Files::isRegularFile)
                    ::iterator) {
                Files.delete(file);
            }
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
