package org.inclusion.lab;

import org.inclusion.lab.replay.Replay;
import org.inclusion.lab.table.Bank;
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

    @Mixin
    private BankOption bank = new BankOption();

    @Mixin
    private ResponsesOption responses = new ResponsesOption();

    @Mixin
    private CovarianceOption covariance = new CovarianceOption();

    @Option(names = "--questions", required = true, paramLabel = "K", description = "How many are asked")
    private int questions;

    @Mixin
    private GentleOption gentle = new GentleOption();

    @Mixin
    private PriorOption prior = new PriorOption();

    @Mixin
    private Destination destination = new Destination();

    @Override
    public void run() {
        if (questions < 0) {
            throw new ParameterException(command.commandLine(), "--questions must be 0 or more");
        }
        double least = gentle.probability();
        Bank items = bank.read();
        Replay replay = new Replay(items, covariance.prior(items.areas(), prior), questions, least);
        destination.write(JsonText.of(replay.run(responses.read(items))));
    }
}
