package org.inclusion.operator;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.content.PackProblem;

/** Tells the problems of packs: a line for each cause, and below it a line for each place. */
final class ToldProblems {

    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    ToldProblems() {
        counts.put("mistakes", 0);
        counts.put("gaps", 0);
    }

    void mistakes(PackFolder pack, List<PackProblem> problems) {
        add("mistake", "mistakes", pack, problems);
    }

    void gaps(PackFolder pack, List<PackProblem> problems) {
        add("gap", "gaps", pack, problems);
    }

    private void add(String kind, String count, PackFolder pack, List<PackProblem> problems) {
        counts.merge(count, problems.size(), Integer::sum);
        for (PackProblem problem : problems) {
            places.computeIfAbsent(kind + ": " + cause(problem), cause -> new ArrayList<>())
                    .add(problem.file() + ":" + pack.line(problem) + "  " + problem.pointer());
        }
    }

    /** A field is part of the cause where the problem alone does not say what is meant: {@code help: missing}. */
    private static String cause(PackProblem problem) {
        String field = problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
        return field.isEmpty() || field.matches("\\d+") ? problem.problem() : field + ": " + problem.problem();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    void print(PrintWriter out, int packs) {
        places.forEach((cause, all) -> {
            out.println(all.size() == 1 ? cause : cause + " (" + all.size() + " places)");
            all.forEach(place -> out.println("  " + place.stripTrailing()));
        });
        ResultTable table = new ResultTable().row("packs", packs);
        counts.forEach(table::row);
        table.row("causes", places.size()).print(out);
    }
}
