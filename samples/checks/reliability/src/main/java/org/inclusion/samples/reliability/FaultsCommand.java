package org.inclusion.samples.reliability;

import static org.inclusion.samples.reliability.host.Provider.ECLIPSELINK;
import static org.inclusion.samples.reliability.host.Provider.HIBERNATE;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.inclusion.samples.reliability.fault.BrokenHost;
import org.inclusion.samples.reliability.fault.CrossedLocks;
import org.inclusion.samples.reliability.fault.Faults;
import org.inclusion.samples.reliability.fault.OfflineBatches;
import org.inclusion.samples.reliability.fault.Result;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything that may break, again and again. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Breaks application, database, pool, locks, transactions and disk while people write;"
                + " fails if anything was lost, doubled, or came back after more than five seconds.")
final class FaultsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--times",
            defaultValue = "50",
            paramLabel = "N",
            description = "How often application and database are killed; what takes long happens a tenth as often."
                    + " Default: ${DEFAULT-VALUE}")
    private int times;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only these, of: ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    private List<String> only = new ArrayList<>();

    @Mixin
    private Destination destination = new Destination();

    /** A fault to come. */
    private record Planned(String name, Act act) {}

    /** Makes the fault happen. */
    private interface Act {
        Result happen(Installation installation, int times);
    }

    private static final List<Planned> ALL = List.of(
            planned("application", HIBERNATE, 1, Faults::killedApplication),
            planned("application", ECLIPSELINK, 5, Faults::killedApplication),
            planned("database", HIBERNATE, 1, Faults::killedDatabase),
            planned("database", ECLIPSELINK, 1, Faults::killedDatabase),
            planned("pool", HIBERNATE, 10, Faults::emptyPool),
            planned("pool", ECLIPSELINK, 10, Faults::emptyPool),
            planned("deadlock", HIBERNATE, 5, CrossedLocks::happen),
            planned("deadlock", ECLIPSELINK, 5, CrossedLocks::happen),
            planned("host", HIBERNATE, 1, BrokenHost::happen),
            planned("host", ECLIPSELINK, 1, BrokenHost::happen),
            planned("tables", HIBERNATE, 10, Faults::fullDiskOfTables),
            planned("disk", HIBERNATE, 10, Faults::fullDisk),
            planned("disk", ECLIPSELINK, 10, Faults::fullDisk),
            planned("fail-over", HIBERNATE, 10, Faults::failOver),
            planned("fail-over", ECLIPSELINK, 10, Faults::failOver),
            planned("offline", HIBERNATE, 1, OfflineBatches::happen));

    private interface Kind {
        Result happen(Installation installation, Provider provider, int times);
    }

    /** A fault on a provider; what takes long happens more rarely. */
    private static Planned planned(String name, Provider provider, int rarer, Kind kind) {
        return new Planned(
                name + "-" + provider.name().toLowerCase(Locale.ROOT),
                (installation, times) -> kind.happen(installation, provider, Math.max(1, times / rarer)));
    }

    /** The faults that may be asked for. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ALL.stream().map(Planned::name).iterator();
        }
    }

    @Override
    public Integer call() {
        if (times < 1) {
            throw new ParameterException(command.commandLine(), "--times must be above 0");
        }
        for (String name : only) {
            if (ALL.stream().noneMatch(planned -> planned.name().equals(name))) {
                throw new ParameterException(command.commandLine(), "--only knows no " + name);
            }
        }
        destination.check("faults");
        try {
            Installation installation = destination.installation();
            List<Result> results = new ArrayList<>();
            for (Planned planned : ALL) {
                if (only.isEmpty() || only.contains(planned.name())) {
                    destination.tell(planned.name());
                    Result result = planned.act().happen(installation, times);
                    destination.tell(result.row().strip());
                    results.add(result);
                }
            }
            String chosen = only.isEmpty() ? "" : " --only " + String.join(",", only);
            StringBuilder table =
                    new StringBuilder(Circumstances.of("faults --times " + times + chosen, installation.version()));
            table.append(Result.head());
            results.forEach(result -> table.append(result.row()));
            destination.write("faults", table.toString());
            return results.stream().allMatch(Result::isGood) ? 0 : 1;
        } finally {
            destination.cleanUp();
        }
    }
}
