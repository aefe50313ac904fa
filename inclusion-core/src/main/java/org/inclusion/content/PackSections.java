package org.inclusion.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.id.OpaqueId;
import org.inclusion.id.PathId;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.path.Audience;
import org.inclusion.path.CompletionRule;
import org.inclusion.path.Device;
import org.inclusion.path.Goal;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Prerequisites;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Framework;
import org.inclusion.skill.ItemParameters;
import org.inclusion.skill.Skill;
import org.jspecify.annotations.Nullable;

/** Reads the sections of a pack's files, and checks what points from one to another. */
final class PackSections {

    /** The logistic scale: far outside it a difficulty says nothing about anybody. */
    private static final double HARDEST = 6;

    /** How unsure a difficulty is that an author wrote and nobody estimated. */
    private static final double WRITTEN = .5;

    /** Stands where an id cannot be read. No pack has it: ids of packs are made of a-z 0-9 - alone. */
    private static final String UNREADABLE = "~";

    private final Framework framework;
    private final PackParts parts = new PackParts();
    private final List<Mention> mentions = new ArrayList<>();

    PackSections(Framework framework) {
        this.framework = framework;
    }

    PackParts parts() {
        return parts;
    }

    /** Reads whatever sections one file holds. */
    void read(PackFields file) {
        section(file, "skills", Kind.SKILL, parts.skills, this::skill);
        section(file, "goals", Kind.GOAL, parts.goals, this::goal);
        section(file, "paths", Kind.PATH, parts.paths, PathId::new, this::path);
        section(file, "lessons", Kind.LESSON, parts.lessons, this::lesson);
        section(file, "practices", Kind.PRACTICE, parts.practices, this::practice);
        section(file, "tours", Kind.TOUR, parts.tours, TourFields::read);
        section(file, "questions", Kind.QUESTION, parts.questions, QuestionId::new, this::question);
        section(file, "selfReports", Kind.SELF_REPORT, parts.selfReports, this::selfReport);
        section(file, "glossary", Kind.TERM, parts.glossary, PackSections::term);
        section(file, "resources", Kind.RESOURCE, parts.resources, PackSections::resource);
    }

    /** Notes unknown references and circles, once every file is read. */
    void check(List<PackProblem> problems) {
        for (Mention mention : mentions) {
            // An empty id was noted as missing already.
            if (!mention.name.isEmpty() && !exists(mention.kind, mention.name)) {
                problems.add(mention.place.problem("no " + mention.kind.word() + " \"" + mention.name + "\""));
            }
        }
        for (SkillPath path : parts.paths.values()) {
            List<StepId> circle = new Prerequisites(path).circle();
            if (!circle.isEmpty()) {
                problems.add(parts.place(Kind.PATH, path.id().value())
                        .at("steps")
                        .problem("prerequisites go in a circle: "
                                + circle.stream().map(StepId::value).collect(Collectors.joining(" → "))));
            }
        }
        for (Goal goal : parts.goals.values()) {
            checkGoal(goal, problems);
        }
    }

    private void checkGoal(Goal goal, List<PackProblem> problems) {
        SkillPath path = parts.paths.get(goal.path());
        if (path == null) {
            return;
        }
        for (int i = 0; i < goal.steps().size(); i++) {
            StepId step = goal.steps().get(i);
            if (path.step(step).isEmpty() && parts.places(Kind.STEP).containsKey(step.value())) {
                problems.add(parts.place(Kind.GOAL, goal.id())
                        .at("steps")
                        .at(i)
                        .problem("step \"" + step + "\" is not on its path \"" + path.id() + "\""));
            }
        }
    }

    private boolean exists(Kind kind, String id) {
        if (kind == Kind.AREA) {
            return framework.areaIds().stream().anyMatch(area -> area.value().equals(id));
        }
        return kind == Kind.COMPETENCE
                ? framework.competence(id).isPresent()
                : parts.places(kind).containsKey(id);
    }

    private <T> void section(
            PackFields file, String name, Kind kind, Map<String, T> into, BiFunction<String, PackFields, T> read) {
        section(file, name, kind, into, Function.identity(), read);
    }

    private <I, T> void section(
            PackFields file,
            String name,
            Kind kind,
            Map<I, T> into,
            Function<String, I> type,
            BiFunction<String, PackFields, T> read) {
        for (PackFields fields : file.objects(name, false)) {
            String id = fields.id("id");
            T item = read.apply(id, fields);
            // An empty id was noted as missing already.
            if (!id.isEmpty() && !parts.add(kind, id, fields.place())) {
                fields.note("id", "\"" + id + "\" stands twice in " + name);
            } else if (!id.isEmpty()) {
                into.put(named(id, type), item);
            }
        }
    }

    /** A typed id. A text without the shape of an id was noted as a problem already, and stands as {@link #UNREADABLE}. */
    private static <I> I named(String text, Function<String, I> type) {
        return type.apply(OpaqueId.isValid(text) ? text : UNREADABLE);
    }

    private static <I> List<I> allNamed(List<String> texts, Function<String, I> type) {
        return texts.stream().map(text -> named(text, type)).toList();
    }

    /** Without what cannot be read: stand-ins must not be taken for a circle. */
    private static List<StepId> before(List<String> texts) {
        return texts.stream().filter(OpaqueId::isValid).map(StepId::new).toList();
    }

    private String point(PackFields fields, String field, Kind kind) {
        String id = fields.string(field);
        mentions.add(new Mention(kind, id, fields.place(field)));
        return id;
    }

    private List<String> pointAll(PackFields fields, String field, boolean atLeastOne, Kind kind) {
        List<String> ids = fields.strings(field, atLeastOne);
        for (int i = 0; i < ids.size(); i++) {
            mentions.add(new Mention(kind, ids.get(i), fields.place(field).at(i)));
        }
        return ids;
    }

    private Skill skill(String id, PackFields fields) {
        return new Skill(id, point(fields, "competence", Kind.COMPETENCE), fields.text("title"), parameters(fields, 0));
    }

    private static ItemParameters parameters(PackFields fields, double guessing) {
        return ItemParameters.of(
                fields.number("discrimination", .05, 10),
                fields.number("difficulty", -HARDEST, HARDEST),
                guessing,
                fields.optionalNumber("difficultySd", 0, 3, WRITTEN));
    }

    private Goal goal(String id, PackFields fields) {
        return new Goal(
                id,
                fields.text("text"),
                named(point(fields, "path", Kind.PATH), PathId::new),
                allNamed(pointAll(fields, "steps", true, Kind.STEP), StepId::new),
                named(point(fields, "area", Kind.AREA), AreaId::new));
    }

    private SkillPath path(String id, PackFields fields) {
        List<Step> steps = new ArrayList<>();
        for (PackFields step : fields.objects("steps", true)) {
            steps.add(step(step));
        }
        return new SkillPath(
                named(id, PathId::new),
                fields.text("title"),
                fields.text("summary"),
                fields.constant("audience", Audience.class),
                steps);
    }

    private Step step(PackFields fields) {
        String id = fields.id("id");
        if (!id.isEmpty() && !parts.add(Kind.STEP, id, fields.place())) {
            fields.note("id", "\"" + id + "\" stands twice among the pack's steps");
        }
        PackFields rule = fields.object("completion");
        return new Step(
                named(id, StepId::new),
                fields.text("title"),
                fields.text("why"),
                point(fields, "skill", Kind.SKILL),
                before(pointAll(fields, "after", false, Kind.STEP)),
                Set.copyOf(fields.constants("devices", Device.class)),
                fields.constants("ways", LearningWay.class),
                fields.whole("minutes", 1, 600),
                point(fields, "lesson", Kind.LESSON),
                point(fields, "practice", Kind.PRACTICE),
                allNamed(pointAll(fields, "questions", true, Kind.QUESTION), QuestionId::new),
                rule == null
                        ? new CompletionRule(1, Help.SHOWN)
                        : new CompletionRule(rule.whole("successes", 1, 100), rule.constant("help", Help.class)));
    }

    private Lesson lesson(String id, PackFields fields) {
        List<Block> blocks = new ArrayList<>();
        for (PackFields block : fields.objects("blocks", true)) {
            blocks.add(block(block));
        }
        return new Lesson(id, fields.text("title"), recording(fields), blocks);
    }

    private Block block(PackFields fields) {
        String type = fields.string("type");
        return switch (type) {
            case "paragraph" -> new Block.Paragraph(fields.text("text"));
            case "list" -> new Block.Listing(fields.texts("items"));
            case "picture" -> new Block.Picture(picture(fields), fields.text("alt"));
            case "tip" -> new Block.Tip(fields.text("text"));
            case "term" -> new Block.Term(point(fields, "term", Kind.TERM));
            case "practice" -> new Block.PracticeHere(point(fields, "practice", Kind.PRACTICE));
            default -> {
                fields.note("type", "must be one of paragraph, list, picture, tip, term, practice");
                yield new Block.Listing(List.of());
            }
        };
    }

    private String picture(PackFields fields) {
        String name = fields.fileName("src");
        parts.media.add(new Mention(Kind.PICTURE, name, fields.place("src")));
        return name;
    }

    private @Nullable Narration recording(PackFields fields) {
        Map<String, String> names = fields.optionalFileNames("audio");
        if (names == null) {
            return null;
        }
        for (Map.Entry<String, String> name : names.entrySet()) {
            PackPointer place = fields.place("audio").at(name.getKey());
            parts.media.add(new Mention(Kind.RECORDING, name.getValue(), place));
        }
        return new Narration(names);
    }

    private Exercise practice(String id, PackFields fields) {
        return new Exercise(
                id,
                fields.text("title"),
                fields.text("task"),
                fields.text("success"),
                fields.optionalString("site"),
                fields.has("tour") ? point(fields, "tour", Kind.TOUR) : null);
    }

    private Question question(String id, PackFields fields) {
        List<Question.Option> options = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int right = 0;
        for (PackFields one : fields.objects("options", true)) {
            Question.Option option = option(one);
            options.add(option);
            ids.add(option.id());
            right += option.right() ? 1 : 0;
        }
        if (options.size() < 2) {
            fields.note("options", "must be two or more");
        }
        if (right != 1) {
            fields.note("options", "exactly one must be right");
        }
        if (ids.size() != options.size()) {
            fields.note("options", "an option id stands twice");
        }
        return new Question(
                named(id, QuestionId::new),
                point(fields, "skill", Kind.SKILL),
                fields.id("family"),
                fields.text("text"),
                fields.text("spoken"),
                recording(fields),
                options,
                parameters(fields, fields.optionalNumber("guessing", 0, .9, 1.0 / Math.max(2, options.size()))));
    }

    private Question.Option option(PackFields fields) {
        boolean right = fields.flag("right");
        return new Question.Option(fields.id("id"), fields.text("text"), right, right ? null : fields.text("help"));
    }

    private SelfReportQuestion selfReport(String id, PackFields fields) {
        return new SelfReportQuestion(id, named(point(fields, "area", Kind.AREA), AreaId::new), fields.text("text"));
    }

    private static GlossaryTerm term(String id, PackFields fields) {
        return new GlossaryTerm(id, fields.text("term"), fields.text("meaning"));
    }

    private static Resource resource(String id, PackFields fields) {
        URI href = URI.create("https://invalid.invalid");
        String text = fields.string("href");
        try {
            href = new URI(text);
            if (!"https".equals(href.getScheme()) || href.getHost() == null) {
                fields.note("href", "must be an https address");
            }
        } catch (URISyntaxException e) {
            fields.note("href", "must be an https address");
        }
        return new Resource(id, fields.text("title"), href);
    }
}
