package org.inclusion.content;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;

/** The sections of a pack, merged over its files, by id in the author's order. Filled by the reader, then left alone. */
final class PackParts {
    final Map<String, Skill> skills = new LinkedHashMap<>();
    final Map<String, Goal> goals = new LinkedHashMap<>();
    final Map<String, SkillPath> paths = new LinkedHashMap<>();
    final Map<String, Lesson> lessons = new LinkedHashMap<>();
    final Map<String, PracticeTask> practices = new LinkedHashMap<>();
    final Map<String, Question> questions = new LinkedHashMap<>();
    final Map<String, SelfReportQuestion> selfReports = new LinkedHashMap<>();
    final Map<String, GlossaryTerm> glossary = new LinkedHashMap<>();
    final Map<String, Resource> resources = new LinkedHashMap<>();

    Map<String, Step> steps() {
        Map<String, Step> steps = new LinkedHashMap<>();
        paths.values().forEach(path -> path.steps().forEach(step -> steps.put(step.id(), step)));
        return steps;
    }
}
