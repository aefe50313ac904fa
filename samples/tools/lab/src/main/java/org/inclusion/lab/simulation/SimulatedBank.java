package org.inclusion.lab.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inclusion.lab.table.Bank;
import org.inclusion.skill.ItemParameters;

/** Banks made by a seed: a uniform on .8–2.2, b uniform on ±2.5, the areas in turn. */
public final class SimulatedBank {

    private SimulatedBank() {}

    public static Bank of(int questions, int areas, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Bank.Item> items = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            double a = random.nextDouble(.8, 2.2);
            double b = random.nextDouble(-2.5, 2.5);
            items.add(new Bank.Item("q" + i, "area" + i % areas, ItemParameters.of(a, b, 0, 0)));
        }
        return new Bank(items);
    }
}
