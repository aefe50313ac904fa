package org.inclusion.samples.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One thing that somebody does in the town, made before the run begins.
 *
 * @param number its place in the whole run
 * @param kind what is done
 * @param node the server that is asked
 * @param person about whom
 * @param salt from which all else of the step is drawn
 */
record Step(int number, Kind kind, int node, int person, long salt) {

    /** How much more often than elsewhere a kind is done. */
    private static final int[] HABITS = {0, 1, 1, 1, 3};

    /** What can be done, and how often of all steps. */
    @SuppressWarnings("ImmutableEnumChecker") // an act is a method, and keeps nothing
    enum Kind {
        RECORD(24, Recording::byHerself),
        RECORD_BY_HELPER(12, Recording::byHelper),
        RECORD_GATHERED(2, Recording::gathered),
        RECORD_LATE(8, Recording::late),
        PROMISE(5, Promising::make),
        TRY(5, Promising::note),
        PASS(3, Promising::pass),
        LOOK(8, Looking::byThoseWhoMay),
        LOOK_BY_STRANGER(3, Looking::byStranger),
        DAY_RELATION(3, Looking::openDay),
        LOOK_FOR_A_DAY(3, Looking::forADay),
        ENROL(2, Learning::enrol),
        DISAGREE(2, Learning::disagree),
        GIVE_MANDATE(4, GivingMandates::give),
        END_MANDATE(2, GivingMandates::end),
        ASK_RIGHT(3, GivingMandates::ask),
        ACT_IN_ABSENCE(3, GivingMandates::use),
        HELP_LIVE(6, HelpingLive::byHelper),
        BE_HELPED(10, HelpingLive::byHerself),
        GIVE_CARD(3, GivingCards::give),
        OPEN_CARD(2, GivingCards::open),
        PRACTISE(5, GivingCards::practise),
        NOTE_PRACTICE(3, GivingCards::note),
        REVOKE_CARD(1, GivingCards::revoke),
        ERASE(3, Erasing::ask),
        ERASE_BY_HOST(1, Erasing::askByHost),
        TAKE_BACK(2, Erasing::takeBack),
        MOVE(3, Moving::asked),
        MOVE_LOGIN(1, Moving::ofOneLogin),
        DESTROY(Erasing::destroy, 5),
        SEND(Operating::send, 8),
        SEAL(Operating::seal, 6),
        SUM_UP(Operating::sumUp, 3),
        RETAIN(Operating::retain, 1),
        SET_CLOCK(Operating::setClock, 1),
        KILL(scene -> {}, 2),

        /** At the end, before and after a long time. */
        EVERYBODY_LOOKS(Looking::everybody, 0);

        private final int weight;
        private final Act act;
        private final boolean isAboutSomebody;

        /** Something about one person. */
        Kind(int weight, Act act) {
            this.weight = weight;
            this.act = act;
            this.isAboutSomebody = true;
        }

        /** Something that servers and operators do. */
        Kind(Act act, int weight) {
            this.weight = weight;
            this.act = act;
            this.isAboutSomebody = false;
        }

        Act act() {
            return act;
        }

        boolean isAboutSomebody() {
            return isAboutSomebody;
        }
    }

    /**
     * The steps of a run, in the order in which they begin. Each town has habits of its own: some kinds are done often
     * there, others never. So rare kinds meet as well.
     */
    static List<Step> all(Random random, Scale scale) {
        Map<Kind, Integer> weights = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            weights.put(kind, kind.weight * HABITS[random.nextInt(HABITS.length)]);
        }
        weights.put(Kind.RECORD, Kind.RECORD.weight);
        int whole = weights.values().stream().mapToInt(Integer::intValue).sum();
        int many = scale.steps() - scale.steps() / 4 + random.nextInt(scale.steps() / 2 + 1);
        // Half of all steps are about few people, so that steps meet.
        int few = Math.max(2, scale.people() / 8);
        List<Step> steps = new ArrayList<>();
        Step call = null;
        for (int i = 1; i <= many; i++) {
            // Whoever is helped on the telephone acts while the helper does.
            Kind kind = call == null ? drawn(weights, random.nextInt(whole)) : Kind.BE_HELPED;
            int anybody = random.nextBoolean() ? random.nextInt(few) : random.nextInt(scale.people());
            int person = call == null ? anybody : call.person;
            Step step = new Step(i, kind, random.nextInt(scale.nodes()), person, random.nextLong());
            steps.add(step);
            call = kind == Kind.HELP_LIVE ? step : null;
        }
        return steps;
    }

    private static Kind drawn(Map<Kind, Integer> weights, int drawn) {
        int left = drawn;
        for (Map.Entry<Kind, Integer> one : weights.entrySet()) {
            left -= one.getValue();
            if (left < 0) {
                return one.getKey();
            }
        }
        throw new IllegalStateException("more was drawn than there is");
    }

    @Override
    public String toString() {
        return number + " " + kind + " at server " + node + " about person " + person;
    }
}
