package org.inclusion.samples.benchmarks.journal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inclusion.AboutLearner;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.evidence.Channel;
import org.inclusion.mandate.LearnerMandates;
import org.inclusion.mandate.MandatePolicy;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.words.LocalizedText;

/** Something that a desk does about the learner of a number, and that is noted in the journal. */
enum NotedAct {
    /** The helper sees her profile, for the first time on a day. One entry. */
    FIRST_LOOK("first look of a day") {
        @Override
        Outcome<?> about(Inclusion inclusion, Town town, int desk, long number) {
            return helperOf(inclusion, town, desk, number, town.accompanied(number))
                    .profile();
        }
    },

    /** The helper opens a day relation with her. One entry. */
    DAY_RELATION("day relation") {
        @Override
        Outcome<?> about(Inclusion inclusion, Town town, int desk, long number) {
            return helperOf(inclusion, town, desk, number, town.atTheCounter(number))
                    .openDayRelation(true);
        }
    },

    /**
     * The helper notes an act in her absence, for which the right is asked. Two entries: the first look of a day, and
     * the right used.
     */
    RIGHT_CHECK("right check") {
        @Override
        void prepare(Inclusion inclusion, Town town, int desk, long number) {
            LearnerMandates mandates = mandates(inclusion, town, desk, number);
            String text = mandates.offer(Locale.FRENCH).orThrow().text().hash();
            Set<Procedure> procedures = Set.of(Procedure.HOUSING);
            mandates.give(
                            new SaidMandate(
                                    fresh(), text, procedures, MandatePolicy.LONGEST_DAYS, Channel.FACE_TO_FACE),
                            true)
                    .orThrow();
        }

        @Override
        Outcome<?> about(Inclusion inclusion, Town town, int desk, long number) {
            return mandates(inclusion, town, desk, number).noteAct(fresh(), Procedure.HOUSING);
        }

        private LearnerMandates mandates(Inclusion inclusion, Town town, int desk, long number) {
            return helperOf(inclusion, town, desk, number, town.accompanied(number))
                    .mandates();
        }

        private String fresh() {
            return UUID.randomUUID().toString();
        }
    };

    /** The text that is read to her before she gives a mandate. */
    static final MandateText MANDATE_TEXT =
            new MandateText("2026-11", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));

    private final String inWords;

    NotedAct(String inWords) {
        this.inWords = inWords;
    }

    /** Does what must be done once before the act can be done. */
    void prepare(Inclusion inclusion, Town town, int desk, long number) {
        // Most acts need nothing.
    }

    abstract Outcome<?> about(Inclusion inclusion, Town town, int desk, long number);

    @Override
    public String toString() {
        return inWords;
    }

    private static AboutLearner helperOf(Inclusion inclusion, Town town, int desk, long number, LearnerId learner) {
        return inclusion.as(town.helper(desk, number)).about(learner);
    }
}
