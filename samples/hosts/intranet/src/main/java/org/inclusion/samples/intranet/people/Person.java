package org.inclusion.samples.intranet.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone the town knows.
 *
 * @param street what distinguishes people of one name, or null
 * @param password the hash of the password, as Tomcat compares it, or null for someone who has no account
 * @param roles the town's own words for what this person does: {@code habitant}, {@code agent}, {@code responsable}
 * @param structures where this person belongs
 * @param accompanies the logins of the people whom an agent accompanies beyond one day
 */
public record Person(
        String login,
        String name,
        @Nullable String street,
        @Nullable String password,
        Set<String> roles,
        Set<String> structures,
        Set<String> accompanies) {

    boolean learns() {
        return roles.contains("habitant");
    }

    boolean sharesAStructureWith(Person other) {
        return structures.stream().anyMatch(other.structures()::contains);
    }
}
