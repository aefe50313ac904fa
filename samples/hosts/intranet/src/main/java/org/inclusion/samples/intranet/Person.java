package org.inclusion.samples.intranet;

import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Someone the intranet knows.
 *
 * @param id an opaque id: all that the library ever learns of this person
 * @param name the name, which stays here
 * @param login what is typed to enter, or null for someone who has no account
 * @param password the hash of the password, or null for someone who has no account
 * @param roles what this person does
 * @param structures where this person belongs
 * @param accompanies the ids of those a helper accompanies beyond one day, or null for nobody
 */
record Person(
        String id,
        String name,
        @Nullable String login,
        @Nullable String password,
        Set<Role> roles,
        Set<String> structures,
        @Nullable Set<String> accompanies) {

    Actor asActor() {
        return new Actor(id, roles, structures);
    }

    boolean learns() {
        return roles.contains(Role.LEARNER);
    }

    boolean accompanies(String id) {
        return accompanies != null && accompanies.contains(id);
    }

    boolean isColleagueOrVisitorOf(Person other) {
        return other.structures().stream().anyMatch(structures::contains);
    }
}
