package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inclusion.access.Role;

/**
 * The host's own names for our roles: {@code HostRoles.of(Role.HELPER, "agent").and(Role.HELPER, "volunteer")}. Immutable.
 */
public final class HostRoles {

    private final List<Named> named;

    private record Named(Role role, String hostRole) {}

    private HostRoles(List<Named> named) {
        this.named = List.copyOf(named);
    }

    /**
     * One role.
     *
     * @param role our role
     * @param hostRole who has this role in the host, has ours
     * @return the roles
     */
    public static HostRoles of(Role role, String hostRole) {
        return new HostRoles(List.of(new Named(role, hostRole)));
    }

    /**
     * One role more.
     *
     * @param role our role
     * @param hostRole who has this role in the host, has ours
     * @return new roles; these stay as they are
     */
    public HostRoles and(Role role, String hostRole) {
        List<Named> more = new ArrayList<>(named);
        more.add(new Named(role, hostRole));
        return new HostRoles(more);
    }

    public Set<Role> of(HttpServletRequest request) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Named one : named) {
            if (request.isUserInRole(one.hostRole())) {
                roles.add(one.role());
            }
        }
        return roles;
    }
}
