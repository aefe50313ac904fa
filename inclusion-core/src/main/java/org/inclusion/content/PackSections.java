package org.inclusion.content;

import java.util.List;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;

/** Reads the sections of a pack, one file after the other. Sections of one name are merged over the files. */
final class PackSections {

    private static final String SCRIPTS = "scripts";

    /** In the order in which a file's sections are read, and their problems told. */
    private static final List<String> NAMES = List.of(
            "skills",
            "goals",
            "paths",
            "lessons",
            "practices",
            "tours",
            SCRIPTS,
            "questions",
            "selfReports",
            "glossary",
            "resources",
            "walkthroughs",
            "papers",
            "kits");

    private final Section.Builder<Skill> skills = new Section.Builder<>();
    private final Section.Builder<Goal> goals = new Section.Builder<>();
    private final Section.Builder<SkillPath> paths = new Section.Builder<>();
    private final Section.Builder<Step> steps = new Section.Builder<>();
    private final Section.Builder<Lesson> lessons = new Section.Builder<>();
    private final Section.Builder<Exercise> exercises = new Section.Builder<>();
    private final Section.Builder<Tour> tours = new Section.Builder<>();
    private final Section.Builder<Question> questions = new Section.Builder<>();
    private final Section.Builder<SelfReportQuestion> selfReports = new Section.Builder<>();
    private final Section.Builder<GlossaryTerm> glossary = new Section.Builder<>();
    private final Section.Builder<TelephoneScript> scripts = new Section.Builder<>();
    private final Section.Builder<Resource> resources = new Section.Builder<>();
    private final Section.Builder<Walkthrough> walkthroughs = new Section.Builder<>();
    private final Section.Builder<Paper> papers = new Section.Builder<>();
    private final Section.Builder<WorkshopKit> kits = new Section.Builder<>();

    private final PathFields ofPaths;
    private final LessonFields ofLessons;
    private final ScriptFields ofScripts;
    private final ResourceFields ofResources;
    private final QuestionFields ofQuestions;
    private final KitFields ofKits;

    PackSections(Mentions mentions) {
        ofPaths = new PathFields(mentions, steps);
        ofLessons = new LessonFields(mentions);
        ofScripts = new ScriptFields(mentions);
        ofResources = new ResourceFields(mentions);
        ofQuestions = new QuestionFields(mentions);
        ofKits = new KitFields(mentions);
    }

    /** Reads the sections that one file holds. */
    void read(PackFields file) {
        for (String section : NAMES) {
            for (PackFields fields : file.optionalObjects(section)) {
                if (section.equals(SCRIPTS)) {
                    readScript(fields);
                } else {
                    readItem(section, fields);
                }
            }
        }
    }

    private void readItem(String section, PackFields fields) {
        String id = fields.id("id");
        if (!add(section, id, fields)) {
            fields.note("id", "\"" + id + "\" stands twice in " + section);
        }
    }

    /** Reads an item into its section; false where its id is taken. */
    private boolean add(String section, String id, PackFields fields) {
        PackPointer where = fields.where();
        return switch (section) {
            case "skills" -> skills.add(id, ofQuestions.skill(id, fields), where);
            case "goals" -> goals.add(id, ofPaths.goal(id, fields), where);
            case "paths" -> paths.add(id, ofPaths.path(id, fields), where);
            case "lessons" -> lessons.add(id, ofLessons.lesson(id, fields), where);
            case "practices" -> exercises.add(id, ofLessons.exercise(id, fields), where);
            case "tours" -> tours.add(id, TourFields.read(id, fields), where);
            case "questions" -> questions.add(id, ofQuestions.question(id, fields), where);
            case "selfReports" -> selfReports.add(id, ofQuestions.selfReport(id, fields), where);
            case "glossary" -> glossary.add(id, ofLessons.term(id, fields), where);
            case "resources" -> resources.add(id, ofResources.resource(id, fields), where);
            case "walkthroughs" -> walkthroughs.add(id, ofResources.walkthrough(id, fields), where);
            case "papers" -> papers.add(id, PathFields.paper(id, fields), where);
            case "kits" -> kits.add(id, ofKits.kit(id, fields), where);
            default -> throw new IllegalArgumentException("no section " + section);
        };
    }

    /** A script has no id of its own: a step has one script, or none. */
    private void readScript(PackFields fields) {
        String step = ofScripts.step(fields);
        if (!scripts.add(step, ofScripts.script(step, fields), fields.where())) {
            fields.note("step", "step \"" + step + "\" has two scripts");
        }
    }

    /** Scripts that name a place where their step has none. */
    List<PackProblem> anchorsOfNothing() {
        return ofScripts.anchorsOfNothing(contents());
    }

    /** All that was read so far. */
    PackContents contents() {
        return new PackContents(
                skills.build(),
                goals.build(),
                paths.build(),
                steps.build(),
                lessons.build(),
                exercises.build(),
                tours.build(),
                scripts.build(),
                questions.build(),
                selfReports.build(),
                glossary.build(),
                resources.build(),
                walkthroughs.build(),
                papers.build(),
                kits.build());
    }
}
