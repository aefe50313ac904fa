package org.inclusion.mandate;

import java.util.List;
import org.inclusion.access.Permission;
import org.inclusion.access.Rule;
import org.inclusion.annotation.Internal;

/** What this room asks of access. */
@Internal
public final class MandatePermissions {

    /** Give a mandate, on a helper's page and with her present. */
    public static final Permission GIVE = Permission.toWrite("GIVE_MANDATE", Rule.HER_HELPER);

    /** End a mandate. */
    public static final Permission END = Permission.toWrite("END_MANDATE", Rule.SHE_OR_HER_HELPER);

    /** Ask whether something may be done in her absence. */
    public static final Permission ASK_RIGHT = Permission.toRead("ASK_RIGHT", Rule.HER_HELPER);

    /** Note what was done in her absence. */
    public static final Permission ACT_IN_ABSENCE = Permission.toWrite("ACT_IN_ABSENCE", Rule.HER_HELPER);

    /** Every permission of the room. */
    public static final List<Permission> ALL = List.of(GIVE, END, ASK_RIGHT, ACT_IN_ABSENCE);

    private MandatePermissions() {}
}
