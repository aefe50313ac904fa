package org.inclusion.content;

import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;

/**
 * The sections of a pack, each merged over all files of the pack.
 *
 * @param steps the steps of all paths
 */
record PackContents(
        Section<Skill> skills,
        Section<Goal> goals,
        Section<SkillPath> paths,
        Section<Step> steps,
        Section<Lesson> lessons,
        Section<Exercise> exercises,
        Section<Tour> tours,
        Section<TelephoneScript> scripts,
        Section<Question> questions,
        Section<SelfReportQuestion> selfReports,
        Section<GlossaryTerm> glossary,
        Section<Resource> resources,
        Section<Walkthrough> walkthroughs,
        Section<Paper> papers,
        Section<WorkshopKit> kits) {

    /**
     * The section with the items of a kind. Areas and competences stand in a framework, and files stand by themselves:
     * they have no section.
     */
    Section<?> of(Kind kind) {
        return switch (kind) {
            case SKILL -> skills;
            case GOAL -> goals;
            case PATH -> paths;
            case STEP -> steps;
            case LESSON -> lessons;
            case EXERCISE -> exercises;
            case TOUR -> tours;
            case QUESTION -> questions;
            case SELF_REPORT -> selfReports;
            case TERM -> glossary;
            case RESOURCE -> resources;
            case WALKTHROUGH -> walkthroughs;
            case PAPER -> papers;
            case KIT -> kits;
            case AREA, COMPETENCE, PICTURE, NARRATION -> throw new IllegalArgumentException("no section: " + kind);
        };
    }
}
