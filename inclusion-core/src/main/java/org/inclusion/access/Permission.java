package org.inclusion.access;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.OpenKind;

/**
 * One thing that an actor asks to do about a learner. {@link AccessPolicy} says which actors may, by the {@link Rule}
 * that the permission names. What several rooms ask stands here; what one room alone asks is a constant of that room:
 * {@code GuestPermissions.INVITE}. Two permissions are one only where they are one object. Immutable.
 */
@Internal
public final class Permission implements OpenKind {

    /** See her path, profile, next step or history. */
    public static final Permission SEE = toRead("SEE", Rule.SHE_OR_HER_HELPER);

    /** See who looked. A helper reads it with her alone. */
    public static final Permission SEE_WHO_LOOKED = toRead("SEE_WHO_LOOKED", Rule.HERSELF);

    /** See who looked, with her. */
    public static final Permission SEE_WHO_LOOKED_WITH_HER = toRead("SEE_WHO_LOOKED_WITH_HER", Rule.SHE_OR_HER_HELPER);

    /** Take a copy of everything that is noted of her: herself, or a helper with her. */
    public static final Permission COPY = toRead("COPY", Rule.SHE_OR_HER_HELPER);

    /** Say her wish, enrol her, begin or answer questions, with her. */
    public static final Permission ACCOMPANY = toWrite("ACCOMPANY", Rule.SHE_OR_HER_HELPER);

    /** Record what she did: an answer, a practice. */
    public static final Permission RECORD_ACT = toWrite("RECORD_ACT", Rule.SHE_OR_HER_HELPER);

    /** Record what a helper observed of her. */
    public static final Permission OBSERVE = toWrite("OBSERVE", Rule.HER_HELPER);

    /** Say "I do not agree". Nobody says it for her. */
    public static final Permission DISAGREE = toWrite("DISAGREE", Rule.HERSELF);

    /** Say that a helper and the learner looked at a disagreement together. */
    public static final Permission SETTLE_DISAGREEMENT = toWrite("SETTLE_DISAGREEMENT", Rule.HER_HELPER);

    /** Open a day relation. */
    public static final Permission OPEN_DAY_RELATION =
            new Permission("OPEN_DAY_RELATION", Rule.A_HELPER_OF_HER_STRUCTURE, true, true);

    /** Request her erasure. */
    public static final Permission ERASE = new Permission("ERASE", Rule.SHE_OR_HER_HELPER, true, true);

    /** See whether her erasure is requested. */
    public static final Permission SEE_ERASURE = new Permission("SEE_ERASURE", Rule.SHE_OR_HER_HELPER, false, true);

    /** Take her erasure back. That takes somebody else. */
    public static final Permission TAKE_ERASURE_BACK = new Permission("TAKE_ERASURE_BACK", Rule.HER_HELPER, true, true);

    /** Every permission that no single room has. */
    public static final List<Permission> ALL = List.of(
            SEE,
            SEE_WHO_LOOKED,
            SEE_WHO_LOOKED_WITH_HER,
            COPY,
            ACCOMPANY,
            RECORD_ACT,
            OBSERVE,
            DISAGREE,
            SETTLE_DISAGREEMENT,
            OPEN_DAY_RELATION,
            ERASE,
            SEE_ERASURE,
            TAKE_ERASURE_BACK);

    private final String name;
    private final Rule rule;
    private final boolean toWrite;
    private final boolean reachesTheHidden;

    private Permission(String name, Rule rule, boolean toWrite, boolean reachesTheHidden) {
        this.name = OpenKind.checked("a permission", name);
        this.rule = rule;
        this.toWrite = toWrite;
        this.reachesTheHidden = reachesTheHidden;
    }

    /**
     * A permission under which nothing more is written than a look.
     *
     * @param name its name, which no other permission has
     * @param rule who may
     * @throws IllegalArgumentException if the name is not of capital letters, digits and low lines
     */
    public static Permission toRead(String name, Rule rule) {
        return new Permission(name, rule, false, false);
    }

    /**
     * A permission under which something is written about her.
     *
     * @param name its name, which no other permission has
     * @param rule who may
     * @throws IllegalArgumentException if the name is not of capital letters, digits and low lines
     */
    public static Permission toWrite(String name, Rule rule) {
        return new Permission(name, rule, true, false);
    }

    @Override
    public String name() {
        return name;
    }

    Rule rule() {
        return rule;
    }

    /** Whether more may be written than a look. */
    boolean isToWrite() {
        return toWrite;
    }

    /**
     * Whether it is asked of a learner who is hidden too: all that leads to taking her erasure back, which no other
     * room has.
     */
    boolean reachesTheHidden() {
        return reachesTheHidden;
    }

    @Override
    public String toString() {
        return name;
    }
}
