package org.inclusion.guest;

import java.util.List;
import org.inclusion.access.Permission;
import org.inclusion.access.Rule;
import org.inclusion.annotation.Internal;

/** What this room asks of access. */
@Internal
public final class GuestPermissions {

    /** Invite a guest, on a helper's page and with her alone. */
    public static final Permission INVITE = Permission.toWrite("INVITE_GUEST", Rule.HER_HELPER);

    /** Show today's step to a guest, since she is there: nobody says that for her. */
    public static final Permission SHOW = Permission.toWrite("SHOW_TO_GUEST", Rule.HERSELF);

    /** End the invitation of a guest. */
    public static final Permission END = Permission.toWrite("END_GUEST", Rule.SHE_OR_HER_HELPER);

    /** See the step that her page suggests, and nothing else of her: the one permission that a guest may have. */
    public static final Permission SEE_TODAYS_STEP =
            Permission.toRead("SEE_TODAYS_STEP", Rule.SHE_OR_HER_HELPER_OR_HER_GUEST);

    /** Every permission of the room. */
    public static final List<Permission> ALL = List.of(INVITE, SHOW, END, SEE_TODAYS_STEP);

    private GuestPermissions() {}
}
