package org.inclusion.content;

import java.util.List;
import java.util.function.BiFunction;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;

/** Reads the sections of a pack, one file after the other. Sections of one name are merged over the files. */
final class PackSections {

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
    private final Section.Builder<Paper> papers = new Section.Builder<>();
    private final Section.Builder<WorkshopKit> kits = new Section.Builder<>();

    private final PathFields ofPaths;
    private final LessonFields ofLessons;
    private final ScriptFields ofScripts;
    private final QuestionFields ofQuestions;
    private final KitFields ofKits;

    PackSections(Mentions mentions) {
        ofPaths = new PathFields(mentions, steps);
        ofLessons = new LessonFields(mentions);
        ofScripts = new ScriptFields(mentions);
        ofQuestions = new QuestionFields(mentions);
        ofKits = new KitFields(mentions);
    }

    /** Reads the sections that one file holds. */
    void read(PackFields file) {
        section(file, "skills", skills, ofQuestions::skill);
        section(file, "goals", goals, ofPaths::goal);
        section(file, "paths", paths, ofPaths::path);
        section(file, "lessons", lessons, ofLessons::lesson);
        section(file, "practices", exercises, ofLessons::exercise);
        section(file, "tours", tours, TourFields::read);
        scripts(file);
        section(file, "questions", questions, ofQuestions::question);
        section(file, "selfReports", selfReports, ofQuestions::selfReport);
        section(file, "glossary", glossary, ofLessons::term);
        section(file, "resources", resources, ofLessons::resource);
        section(file, "papers", papers, PathFields::paper);
        section(file, "kits", kits, ofKits::kit);
    }

    private static <T> void section(
            PackFields file, String name, Section.Builder<T> section, BiFunction<String, PackFields, T> read) {
        for (PackFields fields : file.optionalObjects(name)) {
            String id = fields.id("id");
            T item = read.apply(id, fields);
            // An empty id was noted as missing already.
            if (!id.isEmpty() && !section.add(id, item, fields.where())) {
                fields.note("id", "\"" + id + "\" stands twice in " + name);
            }
        }
    }

    /** A script has no id of its own: a step has one script, or none. */
    private void scripts(PackFields file) {
        for (PackFields fields : file.optionalObjects("scripts")) {
            String step = ofScripts.step(fields);
            TelephoneScript script = ofScripts.script(step, fields);
            if (!step.isEmpty() && !scripts.add(step, script, fields.where())) {
                fields.note("step", "step \"" + step + "\" has two scripts");
            }
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
                papers.build(),
                kits.build());
    }
}
