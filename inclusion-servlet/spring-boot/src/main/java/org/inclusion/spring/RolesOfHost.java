package org.inclusion.spring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inclusion.access.Role;
import org.inclusion.servlet.HostRoles;

/** Gives the application's names of roles to the library. */
final class RolesOfHost {

    private RolesOfHost() {}

    static HostRoles named(InclusionProperties.RoleNames names) {
        Map<Role, List<String>> all = new TreeMap<>(Map.of(
                Role.HELPER, names.helper(),
                Role.VOLUNTEER, names.volunteer(),
                Role.COORDINATOR, names.coordinator()));
        HostRoles roles = null;
        for (Map.Entry<Role, List<String>> of : all.entrySet()) {
            for (String name : Set.copyOf(of.getValue())) {
                roles = roles == null ? HostRoles.of(of.getKey(), name) : roles.and(of.getKey(), name);
            }
        }
        if (roles == null) {
            throw new WrongSettingException(
                    "inclusion.roles names no role, so that nobody could be a helper or a coordinator",
                    "Name your roles in inclusion.roles.helper and inclusion.roles.coordinator.");
        }
        return roles;
    }
}
