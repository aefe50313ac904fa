package org.inclusion.lab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.lab.table.CsvText;
import org.inclusion.lab.tracking.Event;
import org.inclusion.lab.tracking.EventTracker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Follows real people through their events. */
@Command(
        name = "track",
        mixinStandardHelpOptions = true,
        description = {
            "Follows people through their events: says each outcome before it comes, as CSV, and how true that was, as"
                    + " JSON.",
            "Of a graded outcome it says that the upper half of the categories is reached. The recalibration's intercept and"
                    + " slope are learned from the events whose parameters are given, if there are 200 of them, else from"
                    + " all; the JSON says which."
        })
final class TrackCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--events",
            required = true,
            paramLabel = "FILE",
            description = "person,day,area,skill,kind,outcome[,a,b1…][,c][,sd_b]; kind: answer, practice, help,"
                    + " observation, self-report or lesson; without a and b they are learned as it goes; sd_b: how unsure b"
                    + " is, to which an observation adds the helper's severity; days in any order")
    private Path events = Path.of("");

    @Mixin
    private PriorOption prior = new PriorOption();

    @Option(names = "--rho", defaultValue = "0.6", description = "Correlation of the areas. Default: ${DEFAULT-VALUE}")
    private double rho;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Writes the JSON there; without it, to standard error.")
    private @Nullable Path report;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public void run() {
        if (!(rho >= 0 && rho < 1)) {
            throw new ParameterException(command.commandLine(), "--rho must be from 0 below 1");
        }
        List<Event> all = Event.read(events);
        EventTracker tracker = new EventTracker(all, prior.mean(), prior.sd(), rho);
        CsvText csv = new CsvText(
                List.of("person", "day", "area", "skill", "kind", "outcome", "probability", "recalibrated"));
        for (EventTracker.Said said : tracker.follow(all)) {
            Event event = said.event();
            csv.row(
                    event.person(),
                    event.day(),
                    event.area(),
                    event.skill(),
                    event.kind(),
                    event.outcome(),
                    said.probability(),
                    said.recalibrated());
        }
        destination.write(csv.toString());
        String json = JsonText.of(figures(tracker));
        if (report == null) {
            command.commandLine().getErr().print(json);
            command.commandLine().getErr().flush();
        } else {
            destination.write(report, json);
        }
    }

    private static Map<String, Object> figures(EventTracker tracker) {
        EventTracker.Learned learned = tracker.learned();
        Map<String, Object> recalibrated =
                new LinkedHashMap<>(tracker.recalibrated().figures());
        recalibrated.put("intercept", learned.recalibration().intercept());
        recalibrated.put("slope", learned.recalibration().slope());
        recalibrated.put("learned_from", learned.from());
        Map<String, Object> figures = new LinkedHashMap<>(tracker.forecast().figures());
        figures.put("events", tracker.forecast().outcomes().size());
        figures.put("predicted_with_known_parameters", learned.known());
        figures.put("recalibrated", recalibrated);
        return figures;
    }
}
