package org.inclusion.lti.launch;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The roles of a person in the place that a launch comes from. Everybody learns; some teach as well. */
public enum LaunchRole {
    /** Learns. */
    LEARNER,
    /** Teaches, makes the course, or administers the platform. */
    INSTRUCTOR;

    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";

    /**
     * The roles of LTI 1.3 that teach. The ones of a system and of an institution say nothing of the course, but
     * for administrators.
     */
    private static final Set<String> TEACHING = Set.of(
            VOCABULARY + "membership#Instructor",
            VOCABULARY + "membership#ContentDeveloper",
            VOCABULARY + "membership#Administrator",
            VOCABULARY + "membership#Manager",
            VOCABULARY + "institution/person#Administrator",
            VOCABULARY + "system/person#Administrator",
            "Instructor",
            "ContentDeveloper",
            "Administrator");

    /**
     * Reads the roles of a launch.
     *
     * @param claimed the URIs of the claim {@code roles}, or their short names; unknown ones say nothing
     * @return {@link #LEARNER}, and {@link #INSTRUCTOR} where a role teaches
     */
    public static Set<LaunchRole> of(Collection<String> claimed) {
        Set<LaunchRole> roles = EnumSet.of(LEARNER);
        if (claimed.stream().anyMatch(TEACHING::contains)) {
            roles.add(INSTRUCTOR);
        }
        return roles;
    }
}
