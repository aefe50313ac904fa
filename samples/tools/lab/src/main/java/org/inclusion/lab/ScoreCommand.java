package org.inclusion.lab;

import org.inclusion.lab.score.AbilityGrid.Rule;
import org.inclusion.lab.score.GridScoring;
import org.inclusion.lab.score.JointScoring;
import org.inclusion.lab.score.Scores;
import org.inclusion.lab.score.Scoring;
import org.inclusion.lab.table.Bank;
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

    @Mixin
    private BankOption bank = new BankOption();

    @Mixin
    private ResponsesOption responses = new ResponsesOption();

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

    @Mixin
    private CovarianceOption covariance = new CovarianceOption();

    @Mixin
    private PriorOption prior = new PriorOption();

    @Mixin
    private Destination destination = new Destination();

    @Override
    public void run() {
        Bank questions = bank.read();
        Scoring scoring = scoring(questions);
        destination.write(Scores.of(questions, responses.read(questions), scoring));
    }

    private Scoring scoring(Bank questions) {
        if (joint != covariance.given()) {
            throw new ParameterException(command.commandLine(), "--joint and --covariance go together");
        }
        return joint
                ? new JointScoring(questions.areas(), covariance.prior(questions.areas(), prior))
                : new GridScoring(grid.nodes(), grid.halfWidth(), rule, prior.mean(), prior.sd());
    }
}
