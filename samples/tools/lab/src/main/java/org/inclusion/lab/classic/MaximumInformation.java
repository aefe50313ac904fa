package org.inclusion.lab.classic;

import org.inclusion.autonomy.ResponseModel;
import org.inclusion.skill.ItemParameters;

/** Fisher's information at the estimate (MFI; Lord 1980). */
public final class MaximumInformation implements ChoiceRule {

    @Override
    public double merit(ItemParameters item, Interim interim) {
        return ResponseModel.information(item, interim.posterior().mean());
    }
}
