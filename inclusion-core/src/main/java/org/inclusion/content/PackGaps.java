package org.inclusion.content;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.path.Audience;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;

/** Finds what a pack lacks for the people who learn and help with it, though the library takes the pack. */
final class PackGaps {

    private final PackContents contents;

    PackGaps(PackContents contents) {
        this.contents = contents;
    }

    Stream<PackProblem> all() {
        return Stream.of(
                        brokenSelectors(),
                        unreachableSteps(),
                        stepsWithoutAnotherWay(),
                        stepsWithoutScript(),
                        lessonsWithoutPicture(),
                        unused(contents.lessons(), Step::lesson, Set.of(), "no step shows this lesson"),
                        unused(
                                contents.exercises(),
                                Step::exercise,
                                exercisesInLessons(),
                                "no step offers this practice"),
                        unusedTours(),
                        new RepeatedHelp(contents.questions()).all())
                .flatMap(gaps -> gaps);
    }

    /** The gaps of lessons to which no path leads, on purpose. */
    Stream<PackProblem> ofLessons() {
        return lessonsWithoutPicture();
    }

    private Stream<PackProblem> brokenSelectors() {
        return contents.tours().entries().stream()
                .flatMap(tour -> IntStream.range(0, tour.item().stops().size())
                        .boxed()
                        .flatMap(i -> brokenSelectors(
                                tour.item().stops().get(i),
                                tour.where().at("stops").at(i))));
    }

    private static Stream<PackProblem> brokenSelectors(Tour.Stop stop, PackPointer where) {
        Stream<PackProblem> target = broken(stop.target(), where.at("target"));
        Tour.Check check = stop.check();
        return check == null || check.selector() == null
                ? target
                : Stream.concat(
                        target, broken(check.selector(), where.at("check").at("selector")));
    }

    private static Stream<PackProblem> broken(String selector, PackPointer where) {
        return Stream.of(selector.split(Tour.Stop.INTO, -1))
                // An empty part was told as a mistake.
                .filter(part -> !part.isBlank())
                .flatMap(part -> CssSelector.problem(part).stream())
                .limit(1)
                .map(what -> where.problem("no CSS selector: " + what));
    }

    /** A step comes after a step that the path does not have, or after such a step: nobody on the path is led to it. */
    private Stream<PackProblem> unreachableSteps() {
        return contents.paths().items().stream().flatMap(this::unreachableSteps);
    }

    private Stream<PackProblem> unreachableSteps(SkillPath path) {
        Set<String> reached = new HashSet<>();
        boolean isMore = true;
        while (isMore) {
            isMore = reached.addAll(path.steps().stream()
                    .filter(step -> step.after().stream().allMatch(before -> reached.contains(before.value())))
                    .map(step -> step.id().value())
                    .toList());
        }
        return entries(path)
                .filter(step -> !reached.contains(step.id()))
                .flatMap(step -> step.item().after().stream()
                        .filter(before ->
                                path.step(before).isEmpty() && contents.steps().has(before.value()))
                        .map(before -> step.where()
                                .at("after")
                                .problem("cannot be reached: step \"" + before + "\" is not on the path \"" + path.id()
                                        + "\"")));
    }

    private Stream<PackProblem> stepsWithoutAnotherWay() {
        return contents.steps().entries().stream()
                .filter(step -> step.item().otherwise() == null)
                .map(step ->
                        step.where().problem("no otherwise: say how it is done at a counter, by post or by telephone"));
    }

    /** Helpers are not helped on the telephone. */
    private Stream<PackProblem> stepsWithoutScript() {
        return contents.paths().items().stream()
                .filter(path -> path.audience() == Audience.LEARNER)
                .flatMap(this::entries)
                .filter(step -> !contents.scripts().has(step.id()))
                .map(step -> step.where().problem("no telephone script for this step"));
    }

    private Stream<Section.Entry<Step>> entries(SkillPath path) {
        return contents.steps().entries().stream()
                .filter(entry -> path.step(entry.item().id()).isPresent());
    }

    private Stream<PackProblem> lessonsWithoutPicture() {
        return contents.lessons().entries().stream()
                .filter(lesson -> lesson.item().blocks().stream().noneMatch(Block.Picture.class::isInstance))
                .map(lesson -> lesson.where().problem("no picture in this lesson"));
    }

    private <T> Stream<PackProblem> unused(
            Section<T> section, Function<Step, String> named, Set<String> alsoNamed, String problem) {
        Set<String> used = contents.steps().items().stream().map(named).collect(Collectors.toSet());
        used.addAll(alsoNamed);
        return section.entries().stream()
                .filter(entry -> !used.contains(entry.id()))
                .map(entry -> entry.where().problem(problem));
    }

    private Set<String> exercisesInLessons() {
        return contents.lessons().items().stream()
                .flatMap(lesson -> lesson.blocks().stream())
                .flatMap(block ->
                        block instanceof Block.ExerciseHere here ? Stream.of(here.exercise()) : Stream.<String>empty())
                .collect(Collectors.toSet());
    }

    private Stream<PackProblem> unusedTours() {
        Set<String> used = contents.exercises().items().stream()
                .flatMap(exercise -> Optional.ofNullable(exercise.tour()).stream())
                .collect(Collectors.toSet());
        return contents.tours().entries().stream()
                .filter(tour -> !used.contains(tour.id()))
                .map(tour -> tour.where().problem("no practice offers this tour"));
    }
}
