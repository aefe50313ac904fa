package org.inclusion.servlet;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.access.Role;

/**
 * Maps the names of roles in the host to the roles of the library. Example: {@code HostRoles.of(Role.HELPER,
 * "agent").and(Role.HELPER, "volunteer")}. Several names may give one role, and one name several roles. Immutable.
 */
public final class HostRoles {

    private final List<Named> named;

    /** A role of the library, and the host's name for it. */
    record Named(Role role, String hostRole) {}

    private HostRoles(List<Named> named) {
        this.named = named;
    }

    /**
     * A map with one name.
     *
     * @param role the role of the library
     * @param hostRole the name of the host's role that gives it
     */
    public static HostRoles of(Role role, String hostRole) {
        return new HostRoles(List.of(new Named(role, hostRole)));
    }

    /**
     * This map with one name more.
     *
     * @param role the role of the library
     * @param hostRole the name of the host's role that gives it
     * @return a new map
     */
    public HostRoles and(Role role, String hostRole) {
        return new HostRoles(Stream.concat(named.stream(), Stream.of(new Named(role, hostRole)))
                .toList());
    }

    List<Named> named() {
        return named;
    }
}
