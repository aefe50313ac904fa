package org.inclusion.samples.lab;

import java.nio.file.Path;
import org.inclusion.autonomy.AbilityGrid.Rule;
import org.inclusion.samples.lab.score.GridScoring;
import org.inclusion.samples.lab.score.JointScoring;
import org.inclusion.samples.lab.score.Scores;
import org.inclusion.samples.lab.score.Scoring;
import org.inclusion.samples.lab.table.Bank;
import org.inclusion.samples.lab.table.Covariance;
import org.inclusion.samples.lab.table.Responses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From answers to abilities with their doubt. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Writes person,area,theta,sd: every area alone on a grid, or with --joint all areas together.")
final class ScoreCommand implements Runnable {

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
            names = "--grid",
            paramLabel = "NODES,HALF_WIDTH",
            defaultValue = "61,6",
            converter = GridOption.Converter.class,
            description = "The grid of one area. Default: ${DEFAULT-VALUE}")
    private GridOption grid = new GridOption(61, 6);

    @Option(
            names = "--rule",
            defaultValue = "sum",
            description = "How its nodes are summed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Rule rule = Rule.SUM;

    @Option(names = "--joint", description = "All areas together, as one Gaussian belief; needs --covariance.")
    private boolean joint;

    @Option(
            names = "--covariance",
            paramLabel = "FILE",
            description = "Square table, area names as header and first column")
    private @Nullable Path covariance;

    @Option(
            names = "--prior",
            paramLabel = "M,SD",
            defaultValue = "0,1",
            converter = PriorOption.Converter.class,
            description = "What is expected before any answer; with --joint, the covariance is multiplied by SD²."
                    + " Default: ${DEFAULT-VALUE}")
    private PriorOption prior = new PriorOption(0, 1);

    @Mixin
    private Destination destination = new Destination();

    @Override
    public void run() {
        Bank questions = Bank.read(bank);
        Scoring scoring = scoring(questions);
        destination.write(Scores.of(questions, Responses.read(responses, questions), scoring));
    }

    private Scoring scoring(Bank questions) {
        if (joint != (covariance != null)) {
            throw new ParameterException(command.commandLine(), "--joint and --covariance go together");
        }
        return covariance == null
                ? new GridScoring(grid.nodes(), grid.halfWidth(), rule, prior.mean(), prior.sd())
                : new JointScoring(
                        questions.areas(),
                        Covariance.read(covariance)
                                .times(prior.sd() * prior.sd())
                                .prior(questions.areas(), prior.mean()));
    }
}
