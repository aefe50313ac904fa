package org.inclusion.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inclusion.id.PathId;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;

/** What a pack says of itself, and its sections, merged over its files, by id in the author's order. Filled by the reader, then left alone. */
final class PackParts {
    // What pack.json says of the pack as a whole. Set once, before the pack is made.
    String id = "";
    PackVersion version = new PackVersion(0, 0, 0);
    LocalizedText title = LocalizedText.of("");
    List<String> languages = List.of();
    String licence = "";

    final Map<String, Skill> skills = new LinkedHashMap<>();
    final Map<String, Goal> goals = new LinkedHashMap<>();
    final Map<PathId, SkillPath> paths = new LinkedHashMap<>();
    final Map<String, Lesson> lessons = new LinkedHashMap<>();
    final Map<String, Exercise> practices = new LinkedHashMap<>();
    final Map<String, Tour> tours = new LinkedHashMap<>();
    final Map<QuestionId, Question> questions = new LinkedHashMap<>();
    final Map<String, SelfReportQuestion> selfReports = new LinkedHashMap<>();
    final Map<String, GlossaryTerm> glossary = new LinkedHashMap<>();
    final Map<String, Resource> resources = new LinkedHashMap<>();

    /** The pictures and recordings that are named, each time they are. */
    final List<Mention> media = new ArrayList<>();

    /** Those that could be read, by name. */
    final Map<String, PackFile> files = new LinkedHashMap<>();

    private final Map<Kind, Map<String, PackPointer>> places = new EnumMap<>(Kind.class);

    /** Notes where something stands; false where its id is taken. */
    boolean add(Kind kind, String id, PackPointer place) {
        places.putIfAbsent(kind, new LinkedHashMap<>());
        return places(kind).putIfAbsent(id, place) == null;
    }

    /** Where everything of a kind stands, by id: for what is wrong only beside another item or another pack. */
    Map<String, PackPointer> places(Kind kind) {
        return places.getOrDefault(kind, Map.of());
    }

    PackPointer place(Kind kind, String id) {
        return Objects.requireNonNull(places(kind).get(id), id);
    }

    Map<StepId, Step> steps() {
        Map<StepId, Step> steps = new LinkedHashMap<>();
        for (SkillPath path : paths.values()) {
            for (Step step : path.steps()) {
                steps.put(step.id(), step);
            }
        }
        return steps;
    }
}
