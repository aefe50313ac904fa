package org.inclusion.samples.lab;

import java.nio.file.Path;
import org.inclusion.samples.lab.replay.Replay;
import org.inclusion.samples.lab.table.Bank;
import org.inclusion.samples.lab.table.Covariance;
import org.inclusion.samples.lab.table.Responses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Real answers, asked again in part. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Asks a few questions of people who answered them all, and writes as JSON how well the rest was said.")
final class ReplayCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--bank", required = true, paramLabel = "FILE", description = "item,area,a,b1[,b2…][,c][,sd_b]")
    private Path bank = Path.of("");

    @Option(
            names = "--responses",
            required = true,
            paramLabel = "FILE",
            description = "person, then one column an item; empty = missing, categories from 0")
    private Path responses = Path.of("");

    @Option(
            names = "--covariance",
            required = true,
            paramLabel = "FILE",
            description = "Square table, area names as header and first column")
    private Path covariance = Path.of("");

    @Option(names = "--questions", required = true, paramLabel = "K", description = "How many are asked")
    private int questions;

    @Option(
            names = "--gentle",
            defaultValue = "0",
            paramLabel = "P",
            description = "Least probability of success of the first five questions. Default: none")
    private double gentle;

    @Option(
            names = "--prior",
            paramLabel = "M,SD",
            defaultValue = "0,1",
            converter = PriorOption.Converter.class,
            description = "What is expected before any answer; the covariance is multiplied by SD²."
                    + " Default: ${DEFAULT-VALUE}")
    private PriorOption prior = new PriorOption(0, 1);

    @Mixin
    private Destination destination = new Destination();

    @Override
    public void run() {
        if (questions < 0) {
            throw new ParameterException(command.commandLine(), "--questions must be 0 or more");
        }
        if (!(gentle >= 0 && gentle < 1)) {
            throw new ParameterException(command.commandLine(), "--gentle must be from 0 below 1");
        }
        Bank items = Bank.read(bank);
        Replay replay = new Replay(
                items,
                Covariance.read(covariance).times(prior.sd() * prior.sd()).prior(items.areas(), prior.mean()),
                questions,
                gentle);
        destination.write(JsonText.of(replay.run(Responses.read(responses, items))));
    }
}
