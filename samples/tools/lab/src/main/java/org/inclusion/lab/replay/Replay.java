package org.inclusion.lab.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.assessment.QuestionBank;
import org.inclusion.assessment.QuestionSelector;
import org.inclusion.assessment.StopRule;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.evidence.Measure;
import org.inclusion.id.QuestionId;
import org.inclusion.lab.table.Bank;
import org.inclusion.lab.table.Ids;
import org.inclusion.lab.table.Responses;
import org.inclusion.lab.tracking.Forecast;
import org.inclusion.lab.tracking.PlattScaling;
import org.inclusion.lab.tracking.UpperHalf;

/**
 * Asks people who answered everything some questions only, as the library would, and says the rest. Of a graded answer
 * it says that it reaches the upper half. Recalibrated figures are honest ones: what one half of the people teaches is
 * used on the other.
 */
public final class Replay {

    private static final int FIRST = 5;

    private final Bank bank;
    private final BeliefModel model;
    private final QuestionSelector selector;
    private final int questions;

    public Replay(Bank bank, Prior prior, int questions, double gentle) {
        this.bank = bank;
        this.questions = questions;
        this.model = new BeliefModel(
                "replay", Ids.areas(bank.areas()), BeliefSettings.standard().withPrior(prior));
        this.selector = new QuestionSelector(
                model,
                new QuestionBank(bank.items().stream()
                        .map(item -> new QuestionBank.Item(
                                Ids.question(item.id()), Ids.area(item.area()), item.id(), item.parameters()))
                        .toList()),
                new AssessmentPolicy(gentle, FIRST, 1, StopRule.never()));
    }

    /** The figures, by the names of the command's JSON. */
    public Map<String, Object> run(Responses responses) {
        List<Forecast> halves = List.of(new Forecast(), new Forecast());
        for (int person = 0; person < responses.persons().size(); person++) {
            ask(responses, person, halves.get(person % 2));
        }
        Forecast all = new Forecast();
        Forecast recalibrated = new Forecast();
        for (int half = 0; half < 2; half++) {
            Recalibration learned =
                    PlattScaling.learnedFrom(halves.get(1 - half).outcomes());
            all.add(halves.get(half));
            halves.get(half)
                    .outcomes()
                    .forEach(outcome ->
                            recalibrated.add(learned.recalibrate(outcome.probability()), outcome.happened()));
        }
        Map<String, Object> figures = new LinkedHashMap<>(all.figures());
        figures.put("answers", all.outcomes().size());
        figures.put("recalibrated", recalibrated.figures());
        return figures;
    }

    private void ask(Responses responses, int person, Forecast forecast) {
        Map<QuestionId, Integer> answers = new LinkedHashMap<>();
        for (int item = 0; item < responses.items().size(); item++) {
            int category = responses.category(person, item);
            if (category != Responses.MISSING) {
                answers.put(Ids.question(responses.items().get(item)), category);
            }
        }
        Belief belief = model.prior();
        List<QuestionId> asked = new ArrayList<>();
        Set<QuestionId> skipped = new HashSet<>();
        while (asked.size() - skipped.size() < questions) {
            Optional<QuestionBank.Item> next =
                    selector.next(responses.persons().get(person), model.areas(), belief, asked);
            if (next.isEmpty()) {
                break;
            }
            asked.add(next.get().id());
            Integer category = answers.remove(next.get().id());
            if (category == null) {
                skipped.add(next.get().id());
                continue;
            }
            belief = model.update(
                    belief, next.get().area(), new Measure(next.get().parameters(), category, true));
        }
        for (Bank.Item item : bank.items()) {
            Integer category = answers.get(Ids.question(item.id()));
            if (category != null) {
                forecast.add(
                        UpperHalf.probability(model, belief, item.area(), item.parameters()),
                        UpperHalf.holds(item.parameters(), category));
            }
        }
    }
}
