package org.inclusion.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.lab.tracking.TrackSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Follows simulated people. */
@Command(
        name = "simulate-track",
        mixinStandardHelpOptions = true,
        description =
                "Follows simulated people who learn and forget, with ours, Elo and an estimate that knows no time.")
final class SimulateTrackCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PeopleOptions people = new PeopleOptions();

    @Option(
            names = "--assume-tau",
            defaultValue = "240",
            paramLabel = "DAYS",
            description =
                    "What ours takes forgetting's time constant for; in truth it is 240. Default: ${DEFAULT-VALUE}")
    private double tau;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public void run() {
        if (!(tau > 0)) {
            throw new ParameterException(command.commandLine(), "--assume-tau must be above 0");
        }
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        TrackSimulation.run(people.persons(), people.seed(), tau)
                .forEach((name, score) -> figures.put(name, score.figures()));
        destination.write(JsonText.of(figures));
    }
}
