package org.inclusion;

import org.inclusion.mandate.ActInAbsence;
import org.inclusion.mandate.GiveMandate;
import org.inclusion.mandate.KeepMandates;
import org.inclusion.mandate.MandateArchive;
import org.inclusion.mandate.Rights;
import org.inclusion.message.Messages;

/** The use cases of mandates, and of what is done in a learner's absence. Thread-safe. */
final class MandateUseCases {

    final GiveMandate giveMandate;
    final KeepMandates keepMandates;
    final ActInAbsence actInAbsence;
    final MandateArchive mandateArchive;

    MandateUseCases(Ground ground, Messages messages) {
        giveMandate = new GiveMandate(
                ground.guard,
                ground.access,
                ground.stores.mandates(),
                ground.states,
                ground.quota,
                ground.settings.mandateText(),
                ground.settings.mandatePolicies(),
                messages,
                ground.calendar);
        keepMandates = new KeepMandates(
                ground.guard,
                ground.access,
                ground.transactions,
                ground.stores.mandates(),
                ground.states,
                ground.settings.mandatePolicies(),
                messages,
                ground.journal,
                ground.calendar);
        Rights rights =
                new Rights(ground.access, ground.stores.mandates(), ground.settings.actingRight(), ground.calendar);
        actInAbsence = new ActInAbsence(ground.guard, ground.access, rights, ground.stores.absentActs(), ground.quota);
        mandateArchive = new MandateArchive(ground.transactions, ground.stores.mandates(), ground.calendar);
    }
}
