package org.inclusion.lab.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.lab.table.Groups;
import org.inclusion.lab.table.Responses;
import org.inclusion.skill.ItemParameters;

/** People of whom the truth is known: every second one is of group B, the others of group A. */
final class SimulatedPeople {

    private final Random random;
    private final List<ItemParameters> items;
    private final Map<Integer, ItemParameters> forB = new HashMap<>();
    private double missing;
    private double meanOfB;

    SimulatedPeople(List<ItemParameters> items, long seed) {
        this.items = items;
        this.random = new Random(seed);
    }

    SimulatedPeople missing(double share) {
        this.missing = share;
        return this;
    }

    SimulatedPeople meanOfB(double mean) {
        this.meanOfB = mean;
        return this;
    }

    /** Group B meets another item in this place. */
    SimulatedPeople forB(int item, ItemParameters parameters) {
        forB.put(item, parameters);
        return this;
    }

    Responses answer(int persons) {
        List<String> ids = new ArrayList<>();
        byte[][] categories = new byte[persons][items.size()];
        for (int person = 0; person < persons; person++) {
            boolean b = person % 2 == 1;
            double ability = random.nextGaussian() + (b ? meanOfB : 0);
            ids.add("p" + person);
            for (int item = 0; item < items.size(); item++) {
                ItemParameters parameters = items.get(item);
                if (b) {
                    parameters = forB.getOrDefault(item, parameters);
                }
                categories[person][item] =
                        (byte) (random.nextDouble() < missing ? Responses.MISSING : category(parameters, ability));
            }
        }
        return new Responses(ids, itemIds(items.size()), categories);
    }

    static List<String> itemIds(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> "q" + i).toList();
    }

    static Groups groups(Responses responses) {
        Map<String, String> groups = new HashMap<>();
        for (int person = 0; person < responses.persons().size(); person++) {
            groups.put(responses.persons().get(person), person % 2 == 1 ? "B" : "A");
        }
        return new Groups(groups);
    }

    private int category(ItemParameters item, double ability) {
        double left = random.nextDouble();
        int category = 0;
        while (category < item.thresholds().size()) {
            left -= ResponseModel.probability(item, category, ability);
            if (left < 0) {
                return category;
            }
            category++;
        }
        return category;
    }
}
