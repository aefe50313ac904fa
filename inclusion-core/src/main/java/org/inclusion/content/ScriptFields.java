package org.inclusion.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.path.Step;
import org.jspecify.annotations.Nullable;

/** Reads telephone scripts. Whether an anchor is one of the script's step can be said only once every file is read. */
final class ScriptFields {

    /** A line names an anchor of a step. */
    private record NamedAnchor(String step, String anchor, PackPointer where) {}

    private final Mentions mentions;
    private final List<NamedAnchor> anchors = new ArrayList<>();

    ScriptFields(Mentions mentions) {
        this.mentions = mentions;
    }

    /** The step that a script is about; an empty text where that was noted as a problem. */
    String step(PackFields fields) {
        return mentions.item(fields, "step", Kind.STEP);
    }

    TelephoneScript script(String step, PackFields fields) {
        return new TelephoneScript(
                PackIds.step(step),
                fields.objects("lines").stream().map(line -> line(step, line)).toList());
    }

    private TelephoneScript.Line line(String step, PackFields fields) {
        return new TelephoneScript.Line(
                fields.text("say"),
                fields.optionalText("see"),
                fields.optionalText("ask"),
                fields.optionalText("ifNot"),
                anchor(step, fields));
    }

    private @Nullable String anchor(String step, PackFields fields) {
        String anchor = fields.optionalString("at");
        // An empty text was noted already.
        if (anchor != null && !anchor.isEmpty()) {
            anchors.add(new NamedAnchor(step, anchor, fields.where().at("at")));
        }
        return anchor;
    }

    /** Anchors that their step has not. A step that does not exist is told elsewhere. */
    List<PackProblem> anchorsOfNothing(PackContents contents) {
        List<PackProblem> problems = new ArrayList<>();
        // Once for each step: a script has many lines.
        Map<String, Set<String>> anchorsOf = new HashMap<>();
        for (NamedAnchor named : anchors) {
            Optional<Step> step = contents.steps().find(named.step());
            if (step.isPresent()
                    && !anchorsOf
                            .computeIfAbsent(named.step(), id -> anchors(contents, step.get()))
                            .contains(named.anchor())) {
                problems.add(named.where()
                        .problem("step \"" + named.step() + "\" has no anchor \"" + named.anchor()
                                + "\": block.1, block.2 … of its lesson, or a stop of the tour of its practice"));
            }
        }
        return problems;
    }

    private static Set<String> anchors(PackContents contents, Step step) {
        Set<String> all = new HashSet<>();
        contents.lessons().find(step.lesson()).map(Lesson::anchors).ifPresent(all::addAll);
        contents.exercises()
                .find(step.exercise())
                .map(Exercise::tour)
                .flatMap(contents.tours()::find)
                .ifPresent(tour -> tour.stops().forEach(stop -> all.add(stop.id())));
        return all;
    }
}
