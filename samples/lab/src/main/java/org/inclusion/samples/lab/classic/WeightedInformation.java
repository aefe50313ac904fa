package org.inclusion.samples.lab.classic;

import java.util.List;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.skill.ItemParameters;

/**
 * Fisher's information, weighted by what is believed of every ability rather than at the estimate alone (van der Linden
 * 1998). Over the posterior it is MPWI; over a posterior whose prior is flat, MLWI (Veerkamp and Berger 1997).
 */
public final class WeightedInformation implements ChoiceRule {

    @Override
    public double merit(ItemParameters item, Interim interim) {
        List<Double> nodes = interim.grid().nodes();
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            sum += interim.posterior().weights().get(i) * ResponseModel.information(item, nodes.get(i));
        }
        return sum;
    }
}
