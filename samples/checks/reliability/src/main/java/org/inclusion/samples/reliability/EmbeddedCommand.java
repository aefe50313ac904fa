package org.inclusion.samples.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.inclusion.samples.reliability.embedded.EmbeddedResult;
import org.inclusion.samples.reliability.embedded.Engine;
import org.inclusion.samples.reliability.embedded.KilledLives;
import org.inclusion.samples.reliability.postgres.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** An application that brings its database with it, killed again and again. */
@Command(
        name = "embedded",
        mixinStandardHelpOptions = true,
        description =
                "Kills an application with a database inside, again and again, on the same files and without one proper"
                        + " close; fails if anything that was acknowledged is missing in any later life.")
final class EmbeddedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--engine",
            split = ",",
            defaultValue = "h2",
            paramLabel = "NAME",
            description =
                    "The databases, of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which the demo brings",
            completionCandidates = Names.class)
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--kills",
            defaultValue = "200",
            paramLabel = "N",
            description = "How often each is killed. Default: ${DEFAULT-VALUE}")
    private int kills;

    @Mixin
    private Destination destination = new Destination();

    /** The engines that may be asked for. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Engine.values()).map(Engine::toString).iterator();
        }
    }

    @Override
    public Integer call() {
        if (kills < 1) {
            throw new ParameterException(command.commandLine(), "--kills must be above 0");
        }
        List<Engine> engines = names.stream().map(this::engine).toList();
        destination.check("embedded");
        try {
            Installation installation = destination.installation();
            List<EmbeddedResult> results = engines.stream()
                    .map(engine -> KilledLives.of(engine, installation, kills, destination::tell))
                    .toList();
            StringBuilder table = new StringBuilder(Circumstances.of(
                    "embedded --engine " + String.join(",", names) + " --kills " + kills, installation.version()));
            table.append(EmbeddedResult.head());
            results.forEach(result -> table.append(result.row()));
            destination.write("embedded", table.toString());
            return results.stream().allMatch(EmbeddedResult::isGood) ? 0 : 1;
        } finally {
            destination.cleanUp();
        }
    }

    private Engine engine(String name) {
        return Engine.named(name)
                .orElseThrow(() -> new ParameterException(command.commandLine(), "--engine knows no " + name));
    }
}
