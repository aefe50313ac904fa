package org.inclusion.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Framework;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;

/**
 * A parcel of content, checked whole: skills, goals, paths, lessons, practices, tours, questions. Immutable. A released version
 * never changes, so evidence can point into it for ever.
 */
public final class ContentPack {

    private final Framework framework;
    private final PackParts parts;
    private final Map<String, byte[]> contents;
    private final PackPointer headerPlace;
    private final Map<StepId, Step> steps;
    private final StepList stepList;

    ContentPack(Framework framework, PackParts parts, Map<String, byte[]> contents, PackPointer headerPlace) {
        this.framework = framework;
        this.parts = parts;
        this.contents = contents;
        this.headerPlace = headerPlace;
        this.steps = parts.steps();
        this.stepList = new StepList(steps.keySet());
    }

    /**
     * The pack's id.
     *
     * @return its id
     */
    public String id() {
        return parts.id;
    }

    /**
     * The pack's version.
     *
     * @return its version
     */
    public PackVersion version() {
        return parts.version;
    }

    /**
     * The pack's name.
     *
     * @return its name
     */
    public LocalizedText title() {
        return parts.title;
    }

    /**
     * The languages in which every text of the pack stands, the author's first.
     *
     * @return the languages
     */
    public List<Locale> languages() {
        List<Locale> languages = new ArrayList<>();
        for (String tag : parts.languages) {
            languages.add(Locale.forLanguageTag(tag));
        }
        return List.copyOf(languages);
    }

    /**
     * The licence of the content.
     *
     * @return an SPDX id
     */
    public String licence() {
        return parts.licence;
    }

    /**
     * The framework its skills belong to.
     *
     * @return the framework
     */
    public Framework framework() {
        return framework;
    }

    /**
     * A pinned reference into this version.
     *
     * @param itemId id of a step, question, skill or self-report
     * @return the reference evidence carries
     */
    public ItemRef ref(String itemId) {
        return new ItemRef(id(), version().toString(), itemId);
    }

    /**
     * A pinned reference to a step of this version.
     *
     * @param step the step's id
     * @return the reference evidence carries
     */
    public ItemRef ref(StepId step) {
        return ref(step.value());
    }

    /**
     * A pinned reference to a question of this version.
     *
     * @param question the question's id
     * @return the reference evidence carries
     */
    public ItemRef ref(QuestionId question) {
        return ref(question.value());
    }

    /**
     * All goals, in the author's order.
     *
     * @return the goals
     */
    public Collection<Goal> goals() {
        return parts.goals.values();
    }

    /**
     * All paths, in the author's order.
     *
     * @return the paths
     */
    public Collection<SkillPath> paths() {
        return parts.paths.values();
    }

    /**
     * All skills, in the author's order.
     *
     * @return the skills
     */
    public Collection<Skill> skills() {
        return parts.skills.values();
    }

    /**
     * All questions, in the author's order.
     *
     * @return the questions
     */
    public Collection<Question> questions() {
        return parts.questions.values();
    }

    /**
     * All self-report questions, in the author's order.
     *
     * @return the questions
     */
    public Collection<SelfReportQuestion> selfReports() {
        return parts.selfReports.values();
    }

    /**
     * A goal by its id.
     *
     * @param id its id
     * @return the goal, or empty
     */
    public Optional<Goal> goal(String id) {
        return Optional.ofNullable(parts.goals.get(id));
    }

    /**
     * A path by its id.
     *
     * @param id its id
     * @return the path, or empty
     */
    public Optional<SkillPath> path(PathId id) {
        return Optional.ofNullable(parts.paths.get(id));
    }

    /**
     * A step of any path of the pack.
     *
     * @param id its id
     * @return the step, or empty
     */
    public Optional<Step> step(StepId id) {
        return Optional.ofNullable(steps.get(id));
    }

    /**
     * The steps of all paths of the pack. For the library's own rooms; a host asks {@link #paths()}.
     *
     * @return their ids, in the author's order
     */
    public StepList stepList() {
        return stepList;
    }

    /**
     * A skill by its id.
     *
     * @param id its id
     * @return the skill, or empty
     */
    public Optional<Skill> skill(String id) {
        return Optional.ofNullable(parts.skills.get(id));
    }

    /**
     * A question by its id.
     *
     * @param id its id
     * @return the question, or empty
     */
    public Optional<Question> question(QuestionId id) {
        return Optional.ofNullable(parts.questions.get(id));
    }

    /**
     * A self-report question by its id.
     *
     * @param id its id
     * @return the question, or empty
     */
    public Optional<SelfReportQuestion> selfReport(String id) {
        return Optional.ofNullable(parts.selfReports.get(id));
    }

    /**
     * A lesson by its id.
     *
     * @param id its id
     * @return the lesson, or empty
     */
    public Optional<Lesson> lesson(String id) {
        return Optional.ofNullable(parts.lessons.get(id));
    }

    /**
     * A practice by its id.
     *
     * @param id its id
     * @return the practice, or empty
     */
    public Optional<Exercise> practice(String id) {
        return Optional.ofNullable(parts.practices.get(id));
    }

    /**
     * All tours, in the author's order.
     *
     * @return the tours
     */
    public Collection<Tour> tours() {
        return parts.tours.values();
    }

    /**
     * A tour by its id.
     *
     * @param id its id
     * @return the tour, or empty
     */
    public Optional<Tour> tour(String id) {
        return Optional.ofNullable(parts.tours.get(id));
    }

    /**
     * A glossary term by its id.
     *
     * @param id its id
     * @return the term, or empty
     */
    public Optional<GlossaryTerm> term(String id) {
        return Optional.ofNullable(parts.glossary.get(id));
    }

    /**
     * A resource by its id.
     *
     * @param id its id
     * @return the resource, or empty
     */
    public Optional<Resource> resource(String id) {
        return Optional.ofNullable(parts.resources.get(id));
    }

    /**
     * A picture or a recording by its name.
     *
     * @param name its name, as the pack names it
     * @return the file, or empty where the pack names no such file
     */
    public Optional<PackFile> file(String name) {
        return Optional.ofNullable(parts.files.get(name));
    }

    /**
     * The area a question belongs to.
     *
     * @param question a question of this pack
     * @return the area's id
     */
    public AreaId areaOf(Question question) {
        return areaOfSkill(question.skill());
    }

    /**
     * The area a step belongs to.
     *
     * @param step a step of this pack
     * @return the area's id
     */
    public AreaId areaOf(Step step) {
        return areaOfSkill(step.skill());
    }

    /** Byte by byte: tells a released version read again from one that was changed in secret. */
    boolean hasContentsOf(ContentPack other) {
        if (!contents.keySet().equals(other.contents.keySet())) {
            return false;
        }
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            if (!Arrays.equals(file.getValue(), other.contents.get(file.getKey()))) {
                return false;
            }
        }
        return true;
    }

    PackPointer versionPlace() {
        return headerPlace.at("version");
    }

    /** Where everything of a kind stands, by its id. */
    Map<String, PackPointer> places(Kind kind) {
        return parts.places(kind);
    }

    private AreaId areaOfSkill(String skillId) {
        Skill skill = parts.skills.get(skillId);
        if (skill == null) {
            throw new IllegalArgumentException("pack " + id() + " has no skill " + skillId);
        }
        return framework.areaOf(skill);
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
