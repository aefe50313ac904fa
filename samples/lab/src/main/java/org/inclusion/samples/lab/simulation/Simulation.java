package org.inclusion.samples.lab.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.assessment.QuestionBank;
import org.inclusion.assessment.QuestionSelector;
import org.inclusion.assessment.StopRule;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.evidence.Measure;
import org.inclusion.samples.lab.table.Bank;
import org.inclusion.skill.ItemParameters;

/**
 * Asks simulated people as the library would ask real ones: the same selector, stop and belief. True abilities are
 * multivariate normal with variance 1.
 */
public final class Simulation {

    private static final ItemParameters SELF_REPORT = new ItemParameters(1.5, List.of(-1.0, 0.0, 1.0), 0, 0);
    static final int FIRST = 5;
    static final double BEGINNER = -.8;

    private final SimulationSettings settings;
    private final List<String> areas;
    private final List<ItemParameters> truth = new ArrayList<>();
    private final QuestionBank bank;
    private final BeliefModel model;
    private final QuestionSelector selector;
    private final AutonomyPolicy levels = AutonomyPolicy.standard();

    public Simulation(Bank stated, SimulationSettings settings) {
        this.settings = settings;
        this.areas = stated.areas();
        SplittableRandom noise = new SplittableRandom(settings.seed() ^ 0x5eed);
        List<QuestionBank.Item> items = new ArrayList<>();
        for (Bank.Item item : stated.items()) {
            ItemParameters given = item.parameters();
            double guessing = settings.guessing() > 0 ? settings.guessing() : given.guessing();
            truth.add(new ItemParameters(given.discrimination(), given.thresholds(), guessing, 0));
            double off = settings.parameterNoise() * noise.nextGaussian();
            double doubt = settings.parameterNoise() > 0 ? settings.parameterNoise() : given.difficultySd();
            items.add(new QuestionBank.Item(
                    item.id(),
                    item.area(),
                    item.id(),
                    new ItemParameters(
                            given.discrimination(),
                            given.thresholds().stream().map(b -> b + off).toList(),
                            guessing,
                            doubt)));
        }
        this.bank = new QuestionBank(items);
        this.model = new BeliefModel(
                "simulation",
                areas,
                BeliefSettings.standard()
                        .withPrior(
                                Prior.alike(settings.priorMean(), settings.priorSd(), settings.believedCorrelation())));
        this.selector = new QuestionSelector(
                model, bank, new AssessmentPolicy(settings.gentle(), FIRST, settings.bestFew(), settings.stop()));
    }

    /** Asks everybody. Every person has a seed of her own, so that how one is asked changes nothing for the next. */
    public Tally run() {
        Tally tally = new Tally();
        SplittableRandom people = new SplittableRandom(settings.seed());
        for (int person = 0; person < settings.persons(); person++) {
            SimulatedAnswers answers = new SimulatedAnswers(people.split(), settings.randomAnswers());
            ask(person, answers.abilities(areas.size(), settings.correlation()), answers, tally);
        }
        return tally;
    }

    private void ask(int person, double[] abilities, SimulatedAnswers answers, Tally tally) {
        Belief belief = model.prior();
        int count = 0;
        if (settings.selfReports()) {
            for (int i = 0; i < abilities.length && count < settings.longest(); i++, count++) {
                int category = answers.to(SELF_REPORT, abilities[i]);
                belief = model.update(belief, areas.get(i), new Measure(SELF_REPORT, category, false));
            }
        }
        List<String> asked = new ArrayList<>();
        AnsweringPattern pattern = AnsweringPattern.NONE;
        int wrong = 0;
        while (count < settings.longest() && !enough(belief, asked)) {
            Optional<QuestionBank.Item> next =
                    selector.next("s" + settings.seed() + "p" + person, areas, belief, asked);
            if (next.isEmpty()) {
                break;
            }
            int place = bank.items().indexOf(next.get());
            int area = model.indexOf(next.get().area());
            int category = answers.to(truth.get(place), abilities[area]);
            if (asked.size() < FIRST && category == 0) {
                wrong++;
            }
            asked.add(next.get().id());
            Measure measure = new Measure(next.get().parameters(), category, true);
            pattern = pattern.after(measure, model.predict(belief, next.get().area(), measure));
            belief = model.update(belief, next.get().area(), measure);
            count++;
        }
        Belief said = model.doubting(belief, pattern);
        double sum = 0;
        for (int i = 0; i < abilities.length; i++) {
            sum += abilities[i];
            tally.area(abilities[i], said.mean(i), said.sd(i), levels.levels(said, i), settings.overLoss());
        }
        if (sum / abilities.length < BEGINNER) {
            tally.beginner(Math.min(FIRST, asked.size()), wrong);
        }
        tally.person(count, answers.areRandom(), pattern.looksRandom());
    }

    private boolean enough(Belief belief, List<String> asked) {
        return settings.stop().stops(new StopRule.Situation(model, belief, levels, bank, areas, asked));
    }
}
