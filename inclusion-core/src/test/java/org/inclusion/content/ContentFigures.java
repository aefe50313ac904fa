package org.inclusion.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Competence;
import org.inclusion.skill.Skill;

/** The tables of {@code docs/measured/content.md}, counted from packs. Pure. */
final class ContentFigures {

    /** Where a class of difficulty ends; the last class has no end. */
    private static final double[] ENDS = {-1.5, -.5, .5, 1};

    private static final String NONE = "–";

    private final ContentLibrary library;

    ContentFigures(ContentLibrary library) {
        this.library = library;
    }

    /** All tables, in Markdown. */
    String printed() {
        return "### What each pack holds\n" + packs()
                + "\n### Skills: asked, taught, practised, scripted\n" + skills()
                + "\n### Questions by area and difficulty\n" + bank()
                + "\n### Paths and the 21 competences\n" + competences()
                + "\n### Pictures of each lesson\n" + pictures();
    }

    private Stream<ContentPack> all() {
        return library.packs().stream();
    }

    private String packs() {
        return table(
                List.of(
                        "pack",
                        "languages",
                        "wishes",
                        "steps",
                        "skills",
                        "questions",
                        "with a drawing",
                        "about oneself",
                        "pictures",
                        "gestures",
                        "tours",
                        "scripts",
                        "terms"),
                all().map(pack -> Stream.of(
                        "`" + pack.id() + "`",
                        pack.languages().stream().map(Locale::toLanguageTag).collect(joining(", ")),
                        pack.goals().size(),
                        steps(pack).size(),
                        pack.skills().size(),
                        pack.questions().size(),
                        pack.questions().stream()
                                .filter(question -> question.picture() != null)
                                .count(),
                        pack.selfReports().size(),
                        steps(pack).stream()
                                .flatMap(step -> pack.lesson(step.lesson()).orElseThrow().blocks().stream())
                                .filter(Block.Picture.class::isInstance)
                                .count(),
                        steps(pack).stream()
                                .flatMap(step -> pack.lesson(step.lesson()).orElseThrow().blocks().stream())
                                .filter(Block.FirstGesture.class::isInstance)
                                .count(),
                        pack.tours().size(),
                        steps(pack).stream()
                                .filter(step -> pack.script(step.id()).isPresent())
                                .count(),
                        pack.glossary().size())));
    }

    private String skills() {
        return table(
                List.of("pack", "skill", "competence", "asked", "steps", "practised on", "scripts"),
                all().flatMap(pack -> pack.skills().stream().map(skill -> skill(pack, skill))));
    }

    private static Stream<Object> skill(ContentPack pack, Skill skill) {
        List<Step> taught = steps(pack).stream()
                .filter(step -> step.skill().equals(skill.id()))
                .toList();
        String places = taught.stream()
                .map(step -> pack.exercise(step.exercise()).orElseThrow().site())
                .map(site -> Objects.requireNonNullElse(site, "own device"))
                .distinct()
                .collect(joining(", "));
        return Stream.of(
                "`" + pack.id() + "`",
                skill.title().in(Locale.FRENCH),
                skill.competence(),
                orNone(pack.questions().stream()
                        .filter(question -> question.skill().equals(skill.id()))
                        .count()),
                orNone(taught.size()),
                places.isEmpty() ? NONE : places,
                orNone(taught.stream()
                        .filter(step -> pack.script(step.id()).isPresent())
                        .count()));
    }

    private String bank() {
        List<String> head = new ArrayList<>(List.of("pack", "area"));
        for (double end : ENDS) {
            head.add("to " + end);
        }
        head.add("more");
        head.add("all");
        return table(
                head,
                all().flatMap(pack -> library.framework().areas().stream().map(area -> {
                    double[] difficulties = pack.questions().stream()
                            .filter(question -> pack.areaOf(question).equals(area.id()))
                            .mapToDouble(question -> question.parameters().difficulty())
                            .toArray();
                    Stream.Builder<Object> row = Stream.builder();
                    row.add("`" + pack.id() + "`").add(area.id());
                    double begin = Double.NEGATIVE_INFINITY;
                    for (double end : ENDS) {
                        row.add(between(difficulties, begin, end));
                        begin = end;
                    }
                    return row.add(between(difficulties, begin, Double.POSITIVE_INFINITY))
                            .add(orNone(difficulties.length))
                            .build();
                })));
    }

    private static Object between(double[] difficulties, double above, double to) {
        return orNone(Arrays.stream(difficulties)
                .filter(difficulty -> difficulty > above && difficulty <= to)
                .count());
    }

    private String competences() {
        List<String> head = new ArrayList<>(List.of("competence"));
        all().forEach(pack -> head.add("`" + pack.id() + "`"));
        return table(head, library.framework().competences().stream().map(this::competence));
    }

    private Stream<Object> competence(Competence competence) {
        return Stream.concat(
                Stream.of(competence.id() + " " + competence.title().in(Locale.ENGLISH)),
                all().map(pack -> orNone(
                        steps(pack).stream().filter(isAbout(pack, competence)).count())));
    }

    private String pictures() {
        return table(
                List.of("pack", "lesson", "pictures, in order"),
                all().flatMap(pack -> steps(pack).stream()
                        .map(step -> Stream.of(
                                "`" + pack.id() + "`", step.title().in(Locale.FRENCH), picturesOf(pack, step)))));
    }

    private static String picturesOf(ContentPack pack, Step step) {
        return pack.lesson(step.lesson()).orElseThrow().blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(block -> "`" + ((Block.Picture) block).src() + "`")
                .collect(joining(", "));
    }

    private static Predicate<Step> isAbout(ContentPack pack, Competence competence) {
        return step -> pack.skill(step.skill()).orElseThrow().competence().equals(competence.id());
    }

    private static List<Step> steps(ContentPack pack) {
        return pack.paths().stream().map(SkillPath::steps).flatMap(List::stream).toList();
    }

    private static Object orNone(long count) {
        return count == 0 ? NONE : count;
    }

    private static String table(List<String> head, Stream<Stream<Object>> rows) {
        String under = head.stream().map(column -> "---").collect(joining("|", "|", "|\n"));
        return row(head.stream()) + under + rows.map(ContentFigures::row).collect(joining());
    }

    private static String row(Stream<?> cells) {
        return cells.map(String::valueOf).collect(joining(" | ", "| ", " |\n"));
    }
}
