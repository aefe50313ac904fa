package org.inclusion;

import org.inclusion.card.AddHomeResult;
import org.inclusion.card.AskAboutHome;
import org.inclusion.card.GiveCard;
import org.inclusion.card.OpenCard;
import org.inclusion.learner.RecordEvidence;

/** The use cases of cards, with which somebody practises at home without an account. Thread-safe. */
final class CardUseCases {

    final GiveCard giveCard;
    final OpenCard openCard;
    final AddHomeResult addHomeResult;
    final AskAboutHome askAboutHome;

    CardUseCases(Ground ground, RecordEvidence recordEvidence) {
        giveCard = new GiveCard(
                ground.guard,
                ground.stores.cards(),
                ground.states,
                ground.quota,
                ground.content,
                ground.settings.random(),
                ground.calendar);
        openCard = new OpenCard(
                ground.transactions,
                ground.calendar,
                ground.access,
                ground.stores.cards(),
                ground.content,
                ground.settings.contactNumbers());
        addHomeResult = new AddHomeResult(
                ground.transactions,
                ground.calendar,
                ground.access,
                ground.stores.cards(),
                ground.stores.homeResults(),
                ground.states,
                ground.content);
        askAboutHome = new AskAboutHome(
                ground.guard,
                ground.access,
                ground.stores.homeResults(),
                ground.states,
                recordEvidence,
                ground.content,
                ground.calendar);
    }
}
