package org.inclusion.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Theme;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a coordinator sees of the people of a structure, over ten or more of them. Each number counts nobody,
 * or ten people and more, and no smaller number of people can be had by subtraction. The probabilities of a level,
 * added up over ten people, may come to one. A figure stands, with its time, until ten people are new to it: two
 * summaries that differ, differ by ten people. The number of people and the levels of an area are shown with the sums
 * that they replaced, if both may be shown. Another figure is left out where all but one to nine people share it. Where
 * in an area one to nine people have no established level, that number and the number of people are hidden. Immutable.
 *
 * @param structure the structure's id
 * @param computedAt when the people were counted; null where that was never done, or where there are fewer than
 *     ten people
 * @param people how many people with evidence in the structure it has ever accompanied, as they were last counted; null
 *     where it is not shown
 * @param peopleBefore the number that {@code people} took the place of; null where one of the two is not shown
 * @param areas the areas of which something is shown, by id
 * @param wishes the wishes that ten people or more have said, the most said first
 * @param accompaniments on which themes and in which ways ten people or more were accompanied
 * @param referrals for what ten people or more were referred, and what was answered
 * @param steps the steps that ten helpers or more have taken who learn themselves, the most taken first
 */
public record CohortSummary(
        String structure,
        @Nullable Instant computedAt,
        @Nullable Long people,
        @Nullable EarlierPeople peopleBefore,
        List<Area> areas,
        List<Wished> wishes,
        Accompaniments accompaniments,
        Referrals referrals,
        List<Taken> steps) {

    /**
     * One area.
     *
     * @param area the area's id
     * @param established of how many people a level is established: 0, or ten and more
     * @param notEstablished of how many it is not: 0, or ten and more; null where it is not shown
     * @param first how the established were distributed over the levels when theirs was first established: sums of
     *     probabilities over all of them, each rounded to whole people by itself; empty where there is nobody
     * @param last how the same people are distributed by their last evidence
     * @param computedAt when the levels were summed up
     * @param before the sums that these took the place of; null where there were none, or they were not shown
     */
    public record Area(
            AreaId area,
            long established,
            @Nullable Long notEstablished,
            Map<Help, Long> first,
            Map<Help, Long> last,
            Instant computedAt,
            @Nullable AreaBefore before) {

        /** Copies the sums. */
        public Area {
            first = Map.copyOf(first);
            last = Map.copyOf(last);
        }
    }

    /**
     * The sums of an area as they were shown before.
     *
     * @param established of how many people a level was established: ten and more
     * @param last how they were distributed by their last evidence of that time
     * @param computedAt when the levels were summed up
     */
    public record AreaBefore(long established, Map<Help, Long> last, Instant computedAt) {

        /** Copies the sums. */
        public AreaBefore {
            last = Map.copyOf(last);
        }
    }

    /**
     * A wish.
     *
     * @param goal the goal's id
     * @param people how many people of the structure have said it: ten and more
     * @param computedAt when they were counted
     */
    public record Wished(String goal, long people, Instant computedAt) {}

    /**
     * The people who were accompanied, by theme and by mode. One person may be in several of these counts. Themes about
     * health are in none.
     *
     * @param themes the themes on which ten people or more were accompanied, the most first
     * @param modes the ways in which ten people or more were accompanied, the most first
     */
    public record Accompaniments(List<OnTheme> themes, List<ByMode> modes) {

        /** Nothing that may be shown. */
        static final Accompaniments NONE = new Accompaniments(List.of(), List.of());

        /** Copies the lists. */
        public Accompaniments {
            themes = List.copyOf(themes);
            modes = List.copyOf(modes);
        }
    }

    /**
     * The people who were accompanied on a theme.
     *
     * @param theme the theme
     * @param people how many people of the structure: ten and more
     * @param computedAt when they were counted
     */
    public record OnTheme(Theme theme, long people, Instant computedAt) {}

    /**
     * The people who were accompanied in a way.
     *
     * @param mode the way
     * @param people how many people of the structure: ten and more
     * @param computedAt when they were counted
     */
    public record ByMode(AccompanimentMode mode, long people, Instant computedAt) {}

    /**
     * The people who were referred, by reason and by answer. One person may be in several of these counts. A referral
     * that was called off is in none, nor is one to a place of which no trace is kept.
     *
     * @param reasons the reasons for which ten people or more were referred, the most first
     * @param answers the answers that came for ten people or more, the most first
     */
    public record Referrals(List<Referred> reasons, List<Answered> answers) {

        /** Nothing that may be shown. */
        static final Referrals NONE = new Referrals(List.of(), List.of());

        /** Copies the lists. */
        public Referrals {
            reasons = List.copyOf(reasons);
            answers = List.copyOf(answers);
        }
    }

    /**
     * The people who were referred for a reason.
     *
     * @param reason the reason
     * @param people how many people of the structure: ten and more
     * @param computedAt when they were counted
     */
    public record Referred(ReferralReason reason, long people, Instant computedAt) {}

    /**
     * The people for whose referral an answer came.
     *
     * @param answer the answer; neither an arrival nor that a referral is called off
     * @param people how many people of the structure: ten and more
     * @param computedAt when they were counted
     */
    public record Answered(ReferralAnswer.Kind answer, long people, Instant computedAt) {}

    /**
     * A step of a path for helpers.
     *
     * @param pack the pack's id
     * @param step the step's id
     * @param people how many helpers have taken it: ten and more
     * @param computedAt when they were counted
     */
    public record Taken(String pack, StepId step, long people, Instant computedAt) {}

    /** Copies the lists. */
    public CohortSummary {
        areas = List.copyOf(areas);
        wishes = List.copyOf(wishes);
        steps = List.copyOf(steps);
    }
}
