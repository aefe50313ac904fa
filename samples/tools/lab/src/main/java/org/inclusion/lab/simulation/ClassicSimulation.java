package org.inclusion.lab.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.lab.classic.Interim;
import org.inclusion.lab.classic.MaximumInformation;
import org.inclusion.lab.score.AbilityGrid;
import org.inclusion.lab.table.Bank;
import org.inclusion.skill.ItemParameters;

/**
 * The yardstick: the classic adaptive test of one area asks the same simulated people (maximum information at the EAP;
 * SD of .35 or twenty questions).
 */
public final class ClassicSimulation {

    private static final int LONGEST = 20;
    private static final double AIM = .35;

    private final Bank bank;
    private final SimulationSettings.People people;
    private final AbilityGrid grid = new AbilityGrid(121, 6, AbilityGrid.Rule.SUM, 0, 1);

    public ClassicSimulation(Bank bank, int persons, long seed) {
        this.bank = bank;
        this.people = SimulationSettings.People.standard(persons, 0, seed);
    }

    public Tally run() {
        Tally tally = new Tally();
        SplittableRandom random = new SplittableRandom(people.seed());
        for (int person = 0; person < people.count(); person++) {
            SimulatedAnswers answers = new SimulatedAnswers(random.split(), 0);
            ask(answers.abilities(1, people)[0], answers, tally);
        }
        return tally;
    }

    private void ask(double ability, SimulatedAnswers answers, Tally tally) {
        List<ItemParameters> open =
                new ArrayList<>(bank.items().stream().map(Bank.Item::parameters).toList());
        Interim interim = Interim.before(grid);
        int wrong = 0;
        int count = 0;
        while (count < LONGEST && interim.posterior().sd() > AIM) {
            ItemParameters item = open.remove(mostInformative(open, interim));
            int category = answers.to(item, ability);
            wrong += count < Simulation.FIRST && category == 0 ? 1 : 0;
            interim = interim.after(item, category);
            count++;
        }
        double mean = interim.posterior().mean();
        double sd = interim.posterior().sd();
        tally.area(ability, mean, sd, AutonomyPolicy.standard().levels(mean, sd), 2);
        if (ability < Simulation.BEGINNER) {
            tally.beginner(Math.min(Simulation.FIRST, count), wrong);
        }
        tally.person(count, false, false);
    }

    private static int mostInformative(List<ItemParameters> open, Interim interim) {
        MaximumInformation rule = new MaximumInformation();
        int best = 0;
        double highest = -1;
        for (int i = 0; i < open.size(); i++) {
            double merit = rule.merit(open.get(i), interim);
            if (merit > highest) {
                highest = merit;
                best = i;
            }
        }
        return best;
    }
}
