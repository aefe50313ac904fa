package org.inclusion.skill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.id.AreaId;
import org.inclusion.words.LocalizedText;

/**
 * A framework of competences: areas, and the competences in them. Immutable.
 *
 * <p>The order of the areas is the order of the dimensions of every belief, so it never changes within one framework id.
 */
public final class Framework {

    private final String id;
    private final LocalizedText title;
    private final String source;
    private final List<Area> areas;
    private final Map<String, Competence> competences = new LinkedHashMap<>();

    Framework(String id, LocalizedText title, String source, List<Area> areas, List<Competence> competences) {
        this.id = id;
        this.title = title;
        this.source = source;
        this.areas = List.copyOf(areas);
        for (Competence competence : competences) {
            this.competences.put(competence.id(), competence);
        }
    }

    /**
     * DigComp 3.0: five areas, twenty-one competences. Source: Cosgrove and Cachia, European Commission, JRC144121, 2025,
     * CC BY 4.0. The French titles are this project's own.
     *
     * @return the framework
     */
    public static Framework digComp30() {
        return FrameworkReader.framework("digcomp-3.0.json");
    }

    /**
     * The framework's id.
     *
     * @return {@code "digcomp-3.0"}
     */
    public String id() {
        return id;
    }

    /**
     * The framework's name.
     *
     * @return its name
     */
    public LocalizedText title() {
        return title;
    }

    /**
     * Where it comes from.
     *
     * @return authors, publisher, year
     */
    public String source() {
        return source;
    }

    /**
     * The areas, in the framework's order.
     *
     * @return the areas
     */
    public List<Area> areas() {
        return areas;
    }

    /**
     * The ids of the areas, in the framework's order.
     *
     * @return the ids
     */
    public List<AreaId> areaIds() {
        List<AreaId> ids = new ArrayList<>();
        for (Area area : areas) {
            ids.add(area.id());
        }
        return List.copyOf(ids);
    }

    /**
     * All competences, in the framework's order.
     *
     * @return the competences
     */
    public List<Competence> competences() {
        return List.copyOf(competences.values());
    }

    /**
     * A competence by its id.
     *
     * @param competenceId {@code "2.2"}
     * @return the competence, or empty
     */
    public Optional<Competence> competence(String competenceId) {
        return Optional.ofNullable(competences.get(competenceId));
    }

    /**
     * An area by its id.
     *
     * @param areaId {@code "2"}
     * @return the area, or empty
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
     * The area of a skill.
     *
     * @param skill a skill of this framework
     * @return the id of its area
     * @throws IllegalArgumentException if the framework lacks the skill's competence
     */
    public AreaId areaOf(Skill skill) {
        Competence competence = competences.get(skill.competence());
        if (competence == null) {
            throw new IllegalArgumentException(
                    id + " has no competence " + skill.competence() + " (skill " + skill.id() + ")");
        }
        return competence.area();
    }
}
