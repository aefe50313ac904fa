package org.inclusion.followup;

import java.util.function.Predicate;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Published;
import org.inclusion.id.AreaId;
import org.inclusion.id.OpaqueId;
import org.inclusion.id.StepId;
import org.inclusion.path.Goal;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a promise, by id alone: nothing about a person is written down in free text. Immutable.
 *
 * @param kind the kind of thing
 * @param pack the id of the pack of a step or a skill; null for every other thing
 * @param item the id of the thing; null only for {@link Kind#NEWS}
 */
public record Matter(
        Kind kind, @Nullable String pack, @Nullable String item) {

    /** A call about nothing in particular: how it goes. */
    public static final Matter NEWS = new Matter(Kind.NEWS, null, null);

    /** A kind of thing that a call can be about. */
    public enum Kind {
        /** A step: {@code pack} and the step's id. */
        STEP,
        /** A disagreement: {@code pack} and the skill's id, or no pack and the area's id. */
        DISAGREEMENT,
        /** A wish: the goal's id. A goal about health is never named: such a call is {@link #NEWS}. */
        WISH,
        /** A referral of which nothing was heard: its id. Made by the library alone. */
        REFERRAL,
        /** Nothing in particular. */
        NEWS
    }

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if an id is misshapen, if the kind needs an id that is missing, or has one
     *     too many
     */
    public Matter {
        OpaqueId.requireIfAny("pack id", pack);
        OpaqueId.requireIfAny("id of what a promise is about", item);
        if ((kind == Kind.NEWS) == (item != null)) {
            throw new IllegalArgumentException(
                    "a promise about " + kind + (item == null ? " needs" : " has no") + " item");
        }
        boolean mayHavePack = kind == Kind.STEP || kind == Kind.DISAGREEMENT;
        if (pack == null ? kind == Kind.STEP : !mayHavePack) {
            throw new IllegalArgumentException(
                    "a promise about " + kind + (pack == null ? " needs" : " has no") + " pack");
        }
    }

    /** Whether the content has the thing. A referral is in no content, so nobody can promise anything about one. */
    boolean isIn(ContentLibrary content) {
        return switch (kind) {
            case STEP ->
                inPack(
                        content,
                        pack -> pack.step(new StepId(String.valueOf(item))).isPresent());
            case DISAGREEMENT ->
                pack == null
                        ? content.framework()
                                .area(new AreaId(String.valueOf(item)))
                                .isPresent()
                        : inPack(
                                content,
                                pack -> pack.skill(String.valueOf(item)).isPresent());
            case WISH -> content.goal(String.valueOf(item)).isPresent();
            case REFERRAL -> false;
            case NEWS -> true;
        };
    }

    private boolean inPack(ContentLibrary content, Predicate<ContentPack> condition) {
        return content.pack(String.valueOf(pack)).filter(condition).isPresent();
    }

    /** The matter as it is kept: a goal about health is not named. */
    Matter named(ContentLibrary content) {
        boolean aboutHealth = kind == Kind.WISH
                && content.goal(String.valueOf(item))
                        .map(Published::item)
                        .filter(Goal::aboutHealth)
                        .isPresent();
        return aboutHealth ? NEWS : this;
    }
}
