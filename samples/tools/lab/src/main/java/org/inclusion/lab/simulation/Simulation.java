package org.inclusion.lab.simulation;

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
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;
import org.inclusion.lab.table.Bank;
import org.inclusion.lab.table.Ids;
import org.inclusion.skill.ItemParameters;

/**
 * Asks simulated people with the library's own selector, stop and belief. What is stated of the questions, the people
 * and the self-reports is as the settings say: only some settings are those a host is shipped.
 */
public final class Simulation {

    static final int FIRST = 5;
    static final double BEGINNER = -.8;

    private final SimulationSettings settings;
    private final SimulationSettings.Asking asking;
    private final List<AreaId> areas;
    private final List<ItemParameters> truth = new ArrayList<>();
    private final QuestionBank bank;
    private final BeliefModel model;
    private final QuestionSelector selector;
    private final AutonomyPolicy levels = AutonomyPolicy.standard();

    public Simulation(Bank stated, SimulationSettings settings) {
        this.settings = settings;
        this.asking = settings.asking();
        this.areas = Ids.areas(stated.areas());
        SplittableRandom noise = new SplittableRandom(settings.people().seed() ^ 0x5eed);
        SimulationSettings.Questions asStated = settings.questions();
        List<QuestionBank.Item> items = new ArrayList<>();
        for (Bank.Item item : stated.items()) {
            ItemParameters given = item.parameters();
            boolean graded = given.thresholds().size() > 1;
            double guessing = asStated.guessing() > 0 && !graded ? asStated.guessing() : given.guessing();
            truth.add(new ItemParameters(given.discrimination(), given.thresholds(), guessing, 0));
            double off = asStated.noise() * noise.nextGaussian();
            double doubt = asStated.noise() > 0 && asStated.noiseIsSaid() ? asStated.noise() : given.difficultySd();
            items.add(new QuestionBank.Item(
                    Ids.question(item.id()),
                    Ids.area(item.area()),
                    item.id(),
                    new ItemParameters(
                            given.discrimination(),
                            given.thresholds().stream().map(b -> b + off).toList(),
                            guessing,
                            doubt)));
        }
        this.bank = new QuestionBank(items);
        this.model =
                new BeliefModel("simulation", areas, BeliefSettings.standard().withPrior(settings.prior()));
        this.selector = new QuestionSelector(
                model, bank, new AssessmentPolicy(asking.gentle(), FIRST, asking.candidates(), asking.stop()));
    }

    /** Asks everybody. Every person has a seed of her own, so that how one is asked changes nothing for the next. */
    public Tally run() {
        Tally tally = new Tally();
        SimulationSettings.People people = settings.people();
        SplittableRandom random = new SplittableRandom(people.seed());
        for (int person = 0; person < people.count(); person++) {
            ask(person, new SimulatedAnswers(random.split(), people.randomAnswers()), tally);
        }
        return tally;
    }

    private void ask(int person, SimulatedAnswers answers, Tally tally) {
        double[] abilities = answers.abilities(areas.size(), settings.people());
        Belief belief = model.prior();
        int count = 0;
        ItemParameters selfReport = asking.selfReport();
        if (selfReport != null) {
            for (int i = 0; i < abilities.length && count < asking.longest(); i++, count++) {
                int category = answers.to(selfReport, abilities[i]);
                belief = model.update(belief, areas.get(i), new Measure(selfReport, category, false));
            }
        }
        List<QuestionId> asked = new ArrayList<>();
        AnsweringPattern pattern = AnsweringPattern.NONE;
        int wrong = 0;
        while (count < asking.longest() && !enough(belief, asked)) {
            Optional<QuestionBank.Item> next =
                    selector.next("s" + settings.people().seed() + "p" + person, areas, belief, asked);
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
            tally.area(
                    abilities[i],
                    said.mean(i),
                    said.sd(i),
                    levels.levels(said.mean(i), said.sd(i)),
                    settings.overLoss());
        }
        if (sum / abilities.length < BEGINNER) {
            tally.beginner(Math.min(FIRST, asked.size()), wrong);
        }
        tally.person(count, answers.areRandom(), pattern.looksRandom());
    }

    private boolean enough(Belief belief, List<QuestionId> asked) {
        return asking.stop().stops(new StopRule.Situation(model, belief, levels, bank, areas, asked));
    }
}
