package org.inclusion.lti.platform;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The terms that were agreed with a platform. Immutable.
 *
 * @param structure the id of the structure to which the platform's people belong
 * @param frameAncestors the origins whose pages may show ours in a frame, such as {@code https://moodle.example.org}; a
 *     first label {@code *} stands for every host of a domain
 * @param language the language of the pages; null for the language that each launch names
 * @param packs the ids of the packs that a launch may open; empty for every pack
 * @param showsNames whether a page greets a person by the name that the launch brings. The name is kept nowhere
 * @param instructors the roles of an instructor of the platform. With {@link Role#COORDINATOR} alone an instructor sees
 *     sums of ten people and more, and nobody. {@link Role#HELPER} is for platforms whose instructors accompany people:
 *     the host's relations then say whom
 */
public record PlatformSettings(
        String structure,
        Set<String> frameAncestors,
        @Nullable Locale language,
        Set<String> packs,
        boolean showsNames,
        Set<Role> instructors) {

    private static final String ORIGIN =
            "https?://(\\*\\.)?[a-z0-9.-]+(:[0-9]{1,5})?|http://\\[[0-9a-f:]+](:[0-9]{1,5})?";

    /**
     * Checks the structure and the origins, and copies the sets.
     *
     * @throws IllegalArgumentException if the structure's id is misshapen, or an origin is none; the message names it
     */
    public PlatformSettings {
        new Actor("platform", Set.of(), Set.of(structure));
        frameAncestors = Set.copyOf(frameAncestors);
        packs = Set.copyOf(packs);
        instructors = Set.copyOf(instructors);
        for (String origin : frameAncestors) {
            if (!origin.matches(ORIGIN)) {
                throw new IllegalArgumentException(
                        "frameAncestors: not an origin in small letters, such as https://moodle.example.org: "
                                + origin);
            }
        }
    }

    /**
     * The usual settings: the language of each launch, every pack, no names, and instructors who see sums.
     *
     * @param structure the id of the structure to which the platform's people belong
     * @param frameAncestors the origins whose pages may show ours in a frame
     */
    public static PlatformSettings of(String structure, Set<String> frameAncestors) {
        return new PlatformSettings(structure, frameAncestors, null, Set.of(), false, Set.of(Role.COORDINATOR));
    }

    /**
     * These settings with another language.
     *
     * @param changed the language; null for that of each launch
     * @return new settings
     */
    public PlatformSettings withLanguage(@Nullable Locale changed) {
        return new PlatformSettings(structure, frameAncestors, changed, packs, showsNames, instructors);
    }

    /**
     * These settings with other packs.
     *
     * @param changed ids of packs; empty for every pack
     * @return new settings
     */
    public PlatformSettings withPacks(Set<String> changed) {
        return new PlatformSettings(structure, frameAncestors, language, changed, showsNames, instructors);
    }

    /**
     * These settings, with names shown or not.
     *
     * @param changed whether a page greets a person by name
     * @return new settings
     */
    public PlatformSettings withNames(boolean changed) {
        return new PlatformSettings(structure, frameAncestors, language, packs, changed, instructors);
    }

    /**
     * These settings, for a platform whose instructors accompany people.
     *
     * @return new settings, in which an instructor is a helper as well
     */
    public PlatformSettings withHelpingInstructors() {
        Set<Role> roles = new HashSet<>(instructors);
        roles.add(Role.HELPER);
        return new PlatformSettings(structure, frameAncestors, language, packs, showsNames, roles);
    }

    /**
     * Whether pages of an origin may show ours in a frame.
     *
     * @param origin an origin in small letters, without the scheme's own port
     * @return true if it is one of {@code frameAncestors}, or a host of a domain that is named there with {@code *}
     */
    public boolean mayFrame(String origin) {
        return frameAncestors.stream().anyMatch(allowed -> covers(allowed, origin));
    }

    private static boolean covers(String allowed, String origin) {
        int star = allowed.indexOf("*.");
        if (star < 0) {
            return allowed.equals(origin);
        }
        String scheme = allowed.substring(0, star);
        String domain = allowed.substring(star + 1);
        return origin.startsWith(scheme)
                && origin.endsWith(domain)
                && origin.length() > scheme.length() + domain.length();
    }

    /**
     * Whether a launch may open what a pack teaches.
     *
     * @param pack the id of a pack
     * @return true if the pack is named here, or if none is
     */
    public boolean allows(String pack) {
        return packs.isEmpty() || packs.contains(pack);
    }
}
