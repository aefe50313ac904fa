package org.inclusion.lab;

import org.inclusion.assessment.StopRule;
import org.inclusion.autonomy.Prior;
import org.inclusion.lab.simulation.Simulation;
import org.inclusion.lab.simulation.SimulationSettings;
import org.inclusion.lab.table.Bank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks simulated people. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description =
                "Asks simulated people, whose abilities are N(0, 1), with the library's own selector and belief, and"
                        + " writes as JSON how it went.")
final class SimulateCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private BankOption bank = new BankOption();

    @Mixin
    private PeopleOptions people = new PeopleOptions();

    @Option(
            names = "--areas",
            defaultValue = "0",
            paramLabel = "K",
            description = "How many areas: 1 takes all questions as one area; another number than the bank's deals the"
                    + " questions to the areas in turn. Default: the bank's areas")
    private int areas;

    @Option(
            names = "--rho",
            defaultValue = "0",
            description = "Correlation of the areas, true and believed. Default: ${DEFAULT-VALUE}")
    private double rho;

    @Option(
            names = "--stop",
            required = true,
            paramLabel = "RULE",
            converter = StopOption.Converter.class,
            description = "sd:.35, voi:.004 or length:20")
    private StopOption stop = new StopOption(StopRule.never(), 0);

    @Option(
            names = "--max",
            defaultValue = "20",
            paramLabel = "M",
            description = "How many questions and self-reports at the most. Default: ${DEFAULT-VALUE}")
    private int max;

    @Mixin
    private GentleOption gentle = new GentleOption();

    @Option(
            names = "--spread",
            defaultValue = "1",
            paramLabel = "N",
            description =
                    "Among how many of the best questions a hash chooses; 3 as shipped. Default: ${DEFAULT-VALUE}")
    private int spread;

    @Option(names = "--self-reports", description = "One graded self-report an area first")
    private boolean selfReports;

    @Option(
            names = "--loss",
            defaultValue = "2",
            description = "What a level too high costs, where one too low costs 1. Default: ${DEFAULT-VALUE}")
    private double loss;

    @Option(
            names = "--guessing",
            defaultValue = "0",
            paramLabel = "G",
            description = "Chance to be right without knowing, true and known. Default: the bank's")
    private double guessing;

    @Option(
            names = "--parameter-noise",
            defaultValue = "0",
            paramLabel = "S",
            description =
                    "Stated difficulties are off by this standard deviation, and say so. Default: ${DEFAULT-VALUE}")
    private double parameterNoise;

    @Option(
            names = "--random-answers",
            defaultValue = "0",
            paramLabel = "SHARE",
            description = "Share of the people who answer at random. Default: ${DEFAULT-VALUE}")
    private double randomAnswers;

    @Mixin
    private PriorOption prior = new PriorOption();

    @Mixin
    private Destination destination = new Destination();

    @Override
    public void run() {
        require(areas >= 0, "--areas must be above 0");
        require(rho >= 0 && rho < 1, "--rho must be from 0 below 1");
        require(max > 0, "--max must be above 0");
        require(spread > 0, "--spread must be above 0");
        require(loss > 0, "--loss must be above 0");
        require(guessing >= 0 && guessing < 1, "--guessing must be from 0 below 1");
        require(parameterNoise >= 0 && Double.isFinite(parameterNoise), "--parameter-noise must be 0 or more");
        require(randomAnswers >= 0 && randomAnswers <= 1, "--random-answers must be from 0 to 1");
        SimulationSettings settings = new SimulationSettings(
                new SimulationSettings.People(people.persons(), 0, 1, rho, people.seed(), randomAnswers),
                Prior.alike(prior.mean(), prior.sd(), rho),
                new SimulationSettings.Asking(
                        stop.rule(),
                        Math.min(max, stop.length()),
                        gentle.probability(),
                        spread,
                        selfReports ? SimulationSettings.Asking.SELF_REPORT : null),
                new SimulationSettings.Questions(guessing, parameterNoise, true),
                loss);
        Bank questions = bank.read();
        Bank dealt = areas == 0 ? questions : questions.dealtTo(areas);
        destination.write(JsonText.of(new Simulation(dealt, settings).run().figures()));
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(command.commandLine(), rule);
        }
    }
}
