package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The container's principals as actors. Remembers which of the host's roles anybody had, so that one that nobody has
 * can be named.
 */
final class PrincipalActors implements ActorResolver {

    private static final String SPRING = "ROLE_";

    /** The attribute of a request that leads from a refusal to the names of roles. */
    private static final String NAMED_BY = PrincipalActors.class.getName();

    /** The attribute of a request whose person the directory puts in no structure. */
    private static final String NO_STRUCTURE = NAMED_BY + ".noStructure";

    private final PrincipalIds ids;
    private final HostRoles roles;
    private final PrincipalDirectory directory;
    private final BiConsumer<String, String> moves;
    private final Set<String> matched = ConcurrentHashMap.newKeySet();

    /** @param moves told the login, and a structure of the person, before anything else is done for that person */
    PrincipalActors(PrincipalIds ids, HostRoles roles, PrincipalDirectory directory, BiConsumer<String, String> moves) {
        this.ids = ids;
        this.roles = roles;
        this.directory = directory;
        this.moves = moves;
    }

    @Override
    public Optional<Actor> resolve(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        String login = request.getUserPrincipal().getName();
        Set<String> structures = directory.structuresOf(login);
        if (structures == null) {
            throw new IllegalStateException(
                    "your PrincipalDirectory.structuresOf answered null: answer an empty set for"
                            + " somebody who must not use the library");
        }
        if (structures.isEmpty()) {
            request.setAttribute(NO_STRUCTURE, true);
            return Optional.empty();
        }
        Actor actor = new Actor(ids.idOf(login), rolesOf(request), structures);
        moves.accept(login, Collections.min(actor.structures()));
        request.setAttribute(NAMED_BY, this);
        return Optional.of(actor);
    }

    /**
     * The principals by which the actor of a request was named, also where a resolver of the host's asked them; null if
     * by none.
     */
    static @Nullable PrincipalActors whoNamed(HttpServletRequest request) {
        return request.getAttribute(NAMED_BY) instanceof PrincipalActors principals ? principals : null;
    }

    /** Whether the directory put the person of a request in no structure. */
    static boolean foundNoStructure(HttpServletRequest request) {
        return request.getAttribute(NO_STRUCTURE) != null;
    }

    private Set<Role> rolesOf(HttpServletRequest request) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        for (HostRoles.Named one : roles.named()) {
            if (request.isUserInRole(one.hostRole())) {
                found.add(one.role());
                matched.add(one.hostRole());
            }
        }
        return found;
    }

    /**
     * Which of the host's roles matched nobody, told of somebody who was refused.
     *
     * @param actsForOthers whether anybody acted for others since the start, with roles from elsewhere perhaps
     * @return a sentence with names of roles and no person; empty where the roles are not to blame
     */
    Optional<String> unmatched(HttpServletRequest request, boolean actsForOthers) {
        for (HostRoles.Named one : roles.named()) {
            String alike = matched.contains(one.hostRole()) ? null : alike(one.hostRole(), request);
            if (alike != null) {
                return Optional.of("your role " + one.hostRole() + " (" + one.role()
                        + ") matched nobody, and this person is in " + alike);
            }
        }
        return matched.isEmpty() && !actsForOthers
                ? Optional.of("none of your roles matched anybody since the start: "
                        + roles.named().stream()
                                .map(one -> one.hostRole() + " (" + one.role() + ")")
                                .distinct()
                                .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /** A role of the person's that is written a little differently. */
    private static @Nullable String alike(String name, HttpServletRequest request) {
        String bare = name.startsWith(SPRING) ? name.substring(SPRING.length()) : name;
        return Stream.of(bare, SPRING + bare)
                .flatMap(one -> Stream.of(one, one.toUpperCase(Locale.ROOT), one.toLowerCase(Locale.ROOT)))
                .filter(one -> !one.equals(name) && request.isUserInRole(one))
                .findFirst()
                .orElse(null);
    }
}
