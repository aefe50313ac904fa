package org.inclusion.samples.lab;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.samples.lab.calibration.CalibratedBank;
import org.inclusion.samples.lab.calibration.CalibratedItem;
import org.inclusion.samples.lab.calibration.Calibration;
import org.inclusion.samples.lab.calibration.CalibrationReport;
import org.inclusion.samples.lab.calibration.Population;
import org.inclusion.samples.lab.table.Groups;
import org.inclusion.samples.lab.table.ItemAreas;
import org.inclusion.samples.lab.table.Responses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From collected answers to a bank with standard errors. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description =
                "Writes a bank with standard errors, item,area,a,b1…,sd_b,se_a,se_b1…,n, and warns on standard error.")
final class CalibrateCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--responses",
            required = true,
            paramLabel = "FILE",
            description = "person, then one column an item; empty = missing, categories from 0")
    private Path responses = Path.of("");

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL",
            description = "2pl (right or wrong) or grm (ordered categories)")
    private Model model = Model.TWO_PL;

    @Option(
            names = "--areas",
            paramLabel = "FILE",
            description = "item,area: each area is calibrated alone; a bank serves. Default: one area, \"1\"")
    private @Nullable Path areas;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description = "person,group: warns where an item differs between groups")
    private @Nullable Path groups;

    @Option(
            names = "--prior",
            paramLabel = "M,SD",
            defaultValue = "0,1",
            converter = PriorOption.Converter.class,
            description = "Mean and spread of ability among the people who answered. Default: ${DEFAULT-VALUE}")
    private PriorOption prior = new PriorOption(0, 1);

    @Option(names = "--report", paramLabel = "FILE", description = "Writes what was done and warned of there, as JSON.")
    private @Nullable Path report;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public void run() {
        Responses answers = Responses.read(responses, model.highestCategory());
        List<Calibration> calibrations = calibrate(answers, groups == null ? null : Groups.read(groups));
        PrintWriter err = command.commandLine().getErr();
        calibrations.forEach(calibration -> calibration.warnings().forEach(err::println));
        List<CalibratedItem> bank = calibrations.stream()
                .flatMap(calibration -> calibration.bank().stream())
                .toList();
        if (report != null) {
            destination.write(report, CalibrationReport.of(calibrations));
        }
        destination.write(CalibratedBank.of(bank));
    }

    private List<Calibration> calibrate(Responses answers, @Nullable Groups people) {
        Map<String, List<String>> itemsOf = new LinkedHashMap<>();
        if (areas == null) {
            itemsOf.put("1", answers.items());
        } else {
            Map<String, String> areaOf = ItemAreas.read(areas, answers.items());
            for (String item : answers.items()) {
                itemsOf.computeIfAbsent(String.valueOf(areaOf.get(item)), first -> new ArrayList<>())
                        .add(item);
            }
        }
        PrintWriter err = command.commandLine().getErr();
        Population population = new Population(prior.mean(), prior.sd());
        List<Calibration> calibrations = new ArrayList<>();
        itemsOf.forEach((area, items) -> calibrations.add(Calibration.of(
                area, answers, items, population, people, told -> err.println("area " + area + ": " + told))));
        return calibrations;
    }
}
