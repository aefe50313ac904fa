package org.inclusion.together;

import java.util.List;
import org.inclusion.access.Permission;
import org.inclusion.access.Rule;
import org.inclusion.annotation.Internal;

/** The permissions of this room. */
@Internal
public final class TogetherPermissions {

    /** Help her live, at the other end of a telephone. Nothing of it stays, so it is not to write. */
    public static final Permission HELP = Permission.toRead("HELP_TOGETHER", Rule.HER_HELPER);

    /** Be helped live, by somebody at the other end of a telephone. */
    public static final Permission BE_HELPED = Permission.toRead("BE_HELPED_TOGETHER", Rule.HERSELF);

    /** Every permission of the room. */
    public static final List<Permission> ALL = List.of(HELP, BE_HELPED);

    private TogetherPermissions() {}
}
