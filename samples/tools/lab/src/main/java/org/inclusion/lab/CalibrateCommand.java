package org.inclusion.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inclusion.content.Question;
import org.inclusion.id.QuestionId;
import org.inclusion.lab.calibration.CalibratedBank;
import org.inclusion.lab.calibration.CalibratedItem;
import org.inclusion.lab.calibration.Calibration;
import org.inclusion.lab.calibration.CalibrationReport;
import org.inclusion.lab.calibration.Population;
import org.inclusion.lab.pack.AuthoredPack;
import org.inclusion.lab.pack.PackRange;
import org.inclusion.lab.table.Groups;
import org.inclusion.lab.table.InvalidTableException;
import org.inclusion.lab.table.ItemAreas;
import org.inclusion.lab.table.Responses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From collected answers to a bank with standard errors. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description =
                "Writes a bank with standard errors, item,area,a,b1…,sd_b,se_a,se_b1…,n, and warns on standard error.")
final class CalibrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private ResponsesOption responses = new ResponsesOption();

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

    @Mixin
    private PriorOption prior = new PriorOption();

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description =
                    "A content pack, a folder or one file, that gives areas and guessing of its questions; needs --pack-out")
    private @Nullable Path pack;

    @Option(
            names = "--pack-out",
            paramLabel = "NEW",
            description = "The pack's next minor version, with the calibrated parameters; for a folder, a new folder")
    private @Nullable Path packOut;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes what was done and warned of there, as JSON.")
    private @Nullable Path report;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public Integer call() throws IOException {
        checkOptions();
        Responses answers = responses.read(model.highestCategory());
        AuthoredPack authored = pack == null ? null : AuthoredPack.read(pack);
        List<Calibration> calibrations =
                calibrate(answers, facts(answers, authored), groups == null ? null : Groups.read(groups));
        PrintWriter err = command.commandLine().getErr();
        calibrations.forEach(calibration -> calibration.warnings().forEach(err::println));
        List<CalibratedItem> bank = calibrations.stream()
                .flatMap(calibration -> calibration.bank().stream())
                .toList();
        if (bank.isEmpty()) {
            err.println("no item could be calibrated: nothing is written but the report");
        }
        if (report != null) {
            destination.write(report, CalibrationReport.of(calibrations));
        }
        if (bank.isEmpty()) {
            return 1;
        }
        destination.write(CalibratedBank.of(bank));
        if (authored != null && packOut != null) {
            authored.writeNext(bank.stream().filter(PackRange::holds).toList(), packOut);
        }
        return 0;
    }

    private void checkOptions() {
        String problem = null;
        if ((pack == null) != (packOut == null)) {
            problem = "--pack and --pack-out go together";
        } else if (pack != null && (areas != null || model != Model.TWO_PL)) {
            problem = "--pack gives the areas, and its questions are right or wrong: --areas and --model grm do not go"
                    + " with it";
        } else if (packOut != null && Files.exists(packOut)) {
            problem = "--pack-out: " + packOut + " exists already, and a released version is never written over";
        }
        if (problem != null) {
            throw new ParameterException(command.commandLine(), problem);
        }
    }

    private List<ItemFacts> facts(Responses answers, @Nullable AuthoredPack authored) {
        if (authored != null) {
            return answers.items().stream()
                    .map(item -> {
                        Question question = authored.pack()
                                .question(new QuestionId(item))
                                .orElseThrow(() -> InvalidTableException.at(
                                        responses.file(),
                                        1,
                                        item,
                                        "is no question of the pack "
                                                + authored.pack().id()));
                        return new ItemFacts(
                                item,
                                authored.pack().areaOf(question).value(),
                                question.parameters().guessing());
                    })
                    .toList();
        }
        Map<String, String> areaOf = areas == null ? Map.of() : ItemAreas.read(areas, answers.items());
        return answers.items().stream()
                .map(item -> new ItemFacts(item, areaOf.getOrDefault(item, "1"), 0))
                .toList();
    }

    /** The facts about an item that are known before it is calibrated. */
    private record ItemFacts(String id, String area, double guessing) {}

    private List<Calibration> calibrate(Responses answers, List<ItemFacts> facts, @Nullable Groups people) {
        PrintWriter err = command.commandLine().getErr();
        Population population = new Population(prior.mean(), prior.sd());
        Map<String, Double> guessing = facts.stream().collect(Collectors.toMap(ItemFacts::id, ItemFacts::guessing));
        List<Calibration> calibrations = new ArrayList<>();
        for (String area : facts.stream().map(ItemFacts::area).distinct().toList()) {
            List<String> items = facts.stream()
                    .filter(item -> item.area().equals(area))
                    .map(ItemFacts::id)
                    .toList();
            Consumer<String> progress = told -> err.println("area " + area + ": " + told);
            Calibration calibration = Calibration.of(area, answers, items, guessing, population, people, progress);
            calibrations.add(pack == null ? calibration : PackRange.check(calibration));
        }
        return calibrations;
    }
}
