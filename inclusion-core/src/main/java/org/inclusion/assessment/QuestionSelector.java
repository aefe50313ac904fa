package org.inclusion.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;

/**
 * Chooses the next question: the one expected to tell most over all areas, among those gentle enough for the beginning,
 * in the area asked least, and never of the family just asked, nor about the ways of another device than hers, nor one
 * that she answered lately, where there is another. Pure: equal evidence always gives the same question, so a reload
 * changes nothing. Thread-safe.
 */
@Internal
public final class QuestionSelector {

    private final BeliefModel beliefs;
    private final QuestionBank bank;
    private final AssessmentPolicy policy;

    /**
     * A selector.
     *
     * @param beliefs the model of the beliefs that the selector is asked with
     * @param policy how gently, and how spread
     */
    public QuestionSelector(BeliefModel beliefs, QuestionBank bank, AssessmentPolicy policy) {
        this.beliefs = beliefs;
        this.bank = bank;
        this.policy = policy;
    }

    /**
     * The next question, or empty where all were asked.
     *
     * @param seed chooses among nearly equal questions: the assessment's id
     * @param areas ids of the areas to ask about
     * @param belief what is believed of the learner
     * @param asked ids of the questions asked so far, in the order asked; ids that the bank does not have are ignored
     * @param background what puts a question off for her
     * @throws IllegalArgumentException if the bank has questions about one of the areas, and the model does not know
     *     the area
     */
    public Optional<QuestionBank.Item> next(
            String seed, Collection<AreaId> areas, Belief belief, List<QuestionId> asked, Background background) {
        AskedQuestions soFar = new AskedQuestions(bank, areas, asked);
        Predicate<BankQuestion> another = soFar::isOpenInAnotherFamily;
        Predicate<BankQuestion> open = soFar::isOpen;
        Predicate<BankQuestion> suits =
                question -> background.suits(question.item().device());
        Predicate<BankQuestion> fresh = question -> background.isFresh(question.item());
        return Stream.of(suits.and(fresh), suits, question -> true)
                .flatMap(preferred -> Stream.of(another.and(preferred), open.and(preferred)))
                .flatMap(mayBeAsked -> next(seed, belief, soFar, mayBeAsked).stream())
                .findFirst()
                .map(BankQuestion::item);
    }

    /** The next question, where nothing is known of her but her answers. */
    public Optional<QuestionBank.Item> next(
            String seed, Collection<AreaId> areas, Belief belief, List<QuestionId> asked) {
        return next(seed, areas, belief, asked, Background.UNKNOWN);
    }

    private Optional<BankQuestion> next(
            String seed, Belief belief, AskedQuestions asked, Predicate<BankQuestion> mayBeAsked) {
        double gentle = asked.count() < policy.gentleQuestions() ? policy.gentle() : 0;
        BestQuestions best =
                new BestQuestions(Math.min(policy.candidates(), bank.items().size()));
        BankQuestion likeliest = null;
        double likely = -1;
        // Loops: a bank may have thousands of questions.
        for (AreaQuestions area : asked.leastAsked(mayBeAsked)) {
            Function<BankQuestion, Prospect> prospects = prospects(belief, area);
            for (BankQuestion question : area.questions()) {
                if (!mayBeAsked.test(question)) {
                    continue;
                }
                Prospect prospect = prospects.apply(question);
                if (prospect.success() >= gentle) {
                    best.offer(question, prospect.gain());
                } else if (prospect.success() > likely) {
                    likely = prospect.success();
                    likeliest = question;
                }
            }
        }
        // Where no question is as gentle as asked, the likeliest to be answered rightly.
        return best.isEmpty() ? Optional.ofNullable(likeliest) : best.choose(seed, asked.count());
    }

    /** By the tables, or by the model itself where the tables do not reach. */
    private Function<BankQuestion, Prospect> prospects(Belief belief, AreaQuestions questions) {
        int area = beliefs.indexOf(questions.area());
        double mean = belief.mean(area);
        double sd = belief.sd(area);
        if (!Nodes.cover(mean, sd)) {
            return question -> byModel(belief, question.item());
        }
        return questions.outlook(mean, sd, worth(belief, area))::prospect;
    }

    private Prospect byModel(Belief belief, QuestionBank.Item item) {
        return new Prospect(
                1 - beliefs.predict(belief, item.area(), item.parameters(), 0),
                beliefs.expectedGain(belief, item.area(), item.parameters()));
    }

    /** By how much the summed variances fall when all of this area's goes: Σ_j V_jk² / V_kk. */
    private static double worth(Belief belief, int area) {
        double sum = 0;
        for (int j = 0; j < belief.areas(); j++) {
            sum += belief.covariance(j, area) * belief.covariance(j, area);
        }
        return sum / belief.covariance(area, area);
    }
}
