package org.inclusion.samples.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs towns and tells what did not hold.
 *
 * <pre>
 * java -jar simulation.jar --seeds 100 [--from 1] [--small]
 * java -jar simulation.jar --seed 4711 [--small]     one seed, made small where it fails
 * java -jar simulation.jar --mutants [--most 300]    which mutant is found after how many seeds
 * java -jar simulation.jar --mutant DIRTY_READ       that of one mutant
 * </pre>
 */
public final class Simulation {

    private Simulation() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        Scale scale = given.contains("--small") ? Scale.SMALL : Scale.TOWN;
        boolean isRight;
        if (given.contains("--mutants") || given.contains("--mutant")) {
            List<Mutant> chosen = Stream.of(Mutant.values())
                    .filter(mutant -> !given.contains("--mutant") || given.contains(mutant.name()))
                    .toList();
            isRight = mutants(chosen, scale, number(given, "--from", 1), number(given, "--most", 300));
        } else if (given.contains("--seed")) {
            isRight = one(number(given, "--seed", 1), scale);
        } else {
            isRight = many(number(given, "--from", 1), number(given, "--seeds", 100), scale);
        }
        System.exit(isRight ? 0 : 1);
    }

    private static long number(List<String> given, String option, long otherwise) {
        int place = given.indexOf(option);
        return place < 0 ? otherwise : Long.parseLong(given.get(place + 1));
    }

    private static boolean many(long from, long seeds, Scale scale) {
        List<Run> found = new ArrayList<>();
        Map<String, Integer> faults = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        long steps = 0;
        long pauses = 0;
        long began = System.nanoTime();
        for (long seed = from; seed < from + seeds; seed++) {
            Run run = Run.of(seed, scale, null);
            steps += run.steps();
            pauses += run.pauses();
            run.faults().forEach((kind, count) -> faults.merge(kind, count, Integer::sum));
            run.counts().forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            if (run.violation().isPresent()) {
                found.add(run);
                tell(run);
            }
        }
        System.out.printf(
                "%d seeds, %d steps, %d places where another might go on, %.1f s%n",
                seeds, steps, pauses, (System.nanoTime() - began) / 1e9);
        System.out.println("faults: " + faults);
        System.out.println("done: " + counts);
        System.out.println(found.isEmpty() ? "everything held" : found.size() + " seeds did not hold");
        return found.isEmpty();
    }

    private static boolean one(long seed, Scale scale) {
        Run run = Run.of(seed, scale, null);
        tell(run);
        if (run.violation().isEmpty()) {
            System.out.println("everything held; trace " + run.trace());
            return true;
        }
        List<Step> small = new Shrinking(seed, scale, null).of(run);
        System.out.println("made small, " + small.size() + " steps:");
        small.forEach(step -> System.out.println("  " + step));
        tell(Run.of(seed, scale, null, small));
        return false;
    }

    private static boolean mutants(List<Mutant> chosen, Scale scale, long from, long most) {
        boolean all = true;
        for (Mutant mutant : chosen) {
            Optional<Run> found = Optional.empty();
            long seed = from;
            while (found.isEmpty() && seed < from + most) {
                found = Optional.of(Run.of(seed, scale, mutant))
                        .filter(run -> run.violation().isPresent());
                seed++;
            }
            String by = found.flatMap(Run::violation)
                    .map(violation -> violation.invariant() + " | " + violation.what())
                    .orElse("not found |");
            System.out.printf("| %s | %s | %d | %s |%n", mutant, mutant.sentence(), seed - from, by);
            all &= found.isPresent();
        }
        return all;
    }

    private static void tell(Run run) {
        run.violation()
                .ifPresent(violation -> System.out.printf(
                        "seed %d, step %d, %s: %s%n",
                        run.seed(), violation.step(), violation.invariant(), violation.what()));
    }
}
