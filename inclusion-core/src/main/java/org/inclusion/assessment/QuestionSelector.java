package org.inclusion.assessment;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;

/**
 * Chooses the next question: the one expected to tell most over all areas, among those gentle enough for the beginning, in
 * the area asked least, and never of the family just asked where there is another. Pure: the same evidence always gives the
 * same question, so a reload changes nothing. Thread-safe.
 */
@Internal
public final class QuestionSelector {

    /** How close to the best a question must be to stand in for it: what spreads the bank costs next to nothing. */
    private static final double CLOSE = .97;

    private final BeliefModel beliefs;
    private final QuestionBank bank;
    private final AssessmentPolicy policy;

    /**
     * A selector.
     *
     * @param beliefs the model of the beliefs it is asked with
     * @param bank the questions; areas that the model does not know are never asked
     * @param policy how gently, and how spread
     */
    public QuestionSelector(BeliefModel beliefs, QuestionBank bank, AssessmentPolicy policy) {
        this.beliefs = beliefs;
        this.bank = bank;
        this.policy = policy;
    }

    /**
     * The next question.
     *
     * @param seed chooses among nearly equal questions: the assessment's id
     * @param areas ids of the areas to ask about
     * @param belief what is believed of her
     * @param asked ids of the questions asked so far, the first first; ids the bank does not have count for nothing
     * @return the question, or empty where all were asked
     */
    public Optional<QuestionBank.Item> next(
            String seed, Collection<AreaId> areas, Belief belief, List<QuestionId> asked) {
        return next(seed, belief, new AskedQuestions(bank, areas, asked));
    }

    Optional<QuestionBank.Item> next(String seed, Belief belief, AskedQuestions asked) {
        boolean gentle = asked.count() < policy.gentleQuestions() && policy.gentle() > 0;
        Best best = new Best(Math.min(policy.candidates(), bank.items().size()));
        look(belief, asked, asked.lastFamily(), gentle ? policy.gentle() : 0, best);
        if (best.isEmpty() && asked.lastFamily() != AskedQuestions.ANY) {
            look(belief, asked, AskedQuestions.ANY, gentle ? policy.gentle() : 0, best);
        }
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(bank.items().get(best.choose(seed, asked.count(), bank)));
    }

    /** Offers what may be asked now; where nothing is as gentle as asked, the likeliest to be answered rightly. */
    private void look(Belief belief, AskedQuestions asked, int otherThan, double gentle, Best best) {
        int likeliest = -1;
        double likely = -1;
        int least = asked.leastAsked(otherThan);
        for (AreaQuestions items : bank.areas()) {
            if (!asked.isAbout(items.area) || asked.inArea(items.area) != least) {
                continue;
            }
            int area = beliefs.indexOf(items.area);
            double mean = belief.mean(area);
            double sd = belief.sd(area);
            double worth = worth(belief, area);
            AreaQuestions.Weighing weighing = AreaQuestions.cover(mean, sd) ? items.weigh(mean, sd) : null;
            int[] places = items.places;
            for (int i = 0; i < places.length; i++) {
                if (!asked.isOpen(places[i], otherThan)) {
                    continue;
                }
                double success;
                double gain;
                if (weighing != null) {
                    items.look(i, weighing);
                    success = weighing.success;
                    gain = worth * weighing.share;
                } else {
                    // By the model itself, where the tables do not reach.
                    QuestionBank.Item item = bank.items().get(places[i]);
                    success = 1 - beliefs.predict(belief, item.area(), item.parameters(), 0);
                    gain = beliefs.expectedGain(belief, item.area(), item.parameters());
                }
                if (success >= gentle) {
                    best.offer(places[i], gain);
                } else if (success > likely) {
                    likely = success;
                    likeliest = places[i];
                }
            }
        }
        if (best.isEmpty() && likeliest >= 0) {
            best.offer(likeliest, 0);
        }
    }

    /** By how much the summed variances fall when all of this area's goes: Σ_j V_jk² / V_kk. */
    private static double worth(Belief belief, int area) {
        double sum = 0;
        for (int j = 0; j < belief.areas(); j++) {
            sum += belief.covariance(j, area) * belief.covariance(j, area);
        }
        return sum / belief.covariance(area, area);
    }

    /** The few best so far, the best first; of two equal ones, the first offered. */
    private static final class Best {

        private final int[] places;
        private final double[] values;
        private int count;

        Best(int few) {
            places = new int[few];
            values = new double[few];
        }

        boolean isEmpty() {
            return count == 0;
        }

        void offer(int place, double value) {
            if (count == places.length && value <= values[count - 1]) {
                return;
            }
            int at = count < places.length ? count++ : count - 1;
            for (; at > 0 && values[at - 1] < value; at--) {
                values[at] = values[at - 1];
                places[at] = places[at - 1];
            }
            values[at] = value;
            places[at] = place;
        }

        int choose(String seed, int asked, QuestionBank bank) {
            int chosen = places[0];
            long lowest = Long.MAX_VALUE;
            for (int i = 0; i < count && (i + asked < places.length || values[i] >= CLOSE * values[0]); i++) {
                long hash = hash(
                        seed + "/" + asked + "/" + bank.items().get(places[i]).id());
                if (hash < lowest) {
                    lowest = hash;
                    chosen = places[i];
                }
            }
            return chosen;
        }

        private static long hash(String text) {
            CRC32C crc = new CRC32C();
            crc.update(text.getBytes(StandardCharsets.UTF_8));
            // Ids that differ in a digit make checksums that differ in a pattern: mixed, each candidate has an even
            // chance.
            return new SplittableRandom(crc.getValue()).nextLong();
        }
    }
}
