package org.inclusion.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.id.AreaId;
import org.inclusion.words.LocalizedText;

/**
 * A framework of competences, such as DigComp: areas, and the competences in each. Immutable.
 *
 * <p>The order of the areas is the order of the dimensions of every belief, so it never changes within one
 * framework id.
 */
public final class Framework {

    private final String id;
    private final LocalizedText title;
    private final String source;
    private final List<Area> areas;
    private final List<Competence> competences;
    private final Map<String, Competence> competencesById;

    Framework(String id, LocalizedText title, String source, List<Area> areas, List<Competence> competences) {
        this.id = id;
        this.title = title;
        this.source = source;
        this.areas = List.copyOf(areas);
        this.competences = List.copyOf(competences);
        this.competencesById = new HashMap<>();
        for (Competence competence : competences) {
            competencesById.put(competence.id(), competence);
        }
    }

    /**
     * DigComp 3.0: five areas, twenty-one competences. Source: Cosgrove and Cachia, European Commission, JRC144121,
     * 2025, CC BY 4.0. The French titles are this project's own.
     */
    public static Framework digComp30() {
        return FrameworkReader.framework("digcomp-3.0.json");
    }

    /** The framework's id, such as {@code "digcomp-3.0"}. */
    public String id() {
        return id;
    }

    /** The framework's name. */
    public LocalizedText title() {
        return title;
    }

    /** The publication the framework is taken from: authors, publisher, year. */
    public String source() {
        return source;
    }

    /** The areas, in the framework's order. */
    public List<Area> areas() {
        return areas;
    }

    /** The ids of the areas, in the framework's order. */
    public List<AreaId> areaIds() {
        return areas.stream().map(Area::id).toList();
    }

    /** All competences, in the framework's order. */
    public List<Competence> competences() {
        return competences;
    }

    /**
     * The competence with an id; empty where the framework has none.
     *
     * @param competenceId {@code "2.2"}
     */
    public Optional<Competence> competence(String competenceId) {
        return Optional.ofNullable(competencesById.get(competenceId));
    }

    /**
     * The area with an id; empty where the framework has none.
     *
     * @param areaId {@code "2"}
     */
    public Optional<Area> area(AreaId areaId) {
        for (Area area : areas) {
            if (area.id().equals(areaId)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    /**
     * The id of the area that a skill belongs to, through its competence.
     *
     * @throws IllegalArgumentException if the framework lacks the skill's competence
     */
    public AreaId areaOf(Skill skill) {
        return competence(skill.competence())
                .map(Competence::area)
                .orElseThrow(() -> new IllegalArgumentException(
                        id + " has no competence " + skill.competence() + " (skill " + skill.id() + ")"));
    }
}
