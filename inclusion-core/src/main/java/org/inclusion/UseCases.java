package org.inclusion;

import java.util.Map;
import java.util.function.Supplier;
import org.inclusion.access.LearnerId;
import org.inclusion.completion.TellCompletion;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.learner.WitnessAsHost;
import org.inclusion.message.Messages;
import org.inclusion.message.ReplyHandler;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.SendLetters;
import org.inclusion.paper.SeePapers;

/**
 * Everything the library can do, by rooms. Recording evidence is made at the start; the use cases of another room are made
 * when the room is first asked for one. Thread-safe.
 */
final class UseCases {

    private final Ground ground;

    final RecordEvidence recordEvidence;
    final WitnessAsHost witnessAsHost;
    final RebuildState rebuildState;
    private final Supplier<JournalUseCases> journal;
    private final Supplier<Messages> messages;
    private final Supplier<SendLetters> sendLetters;

    private final Supplier<JourneyUseCases> journey;
    private final Supplier<CardUseCases> cards;
    private final Supplier<MandateUseCases> mandates;
    private final Supplier<TogetherUseCases> together;
    private final Supplier<FollowUpUseCases> followUp;
    private final Supplier<AccompanimentUseCases> accompaniments;
    private final Supplier<ReferralUseCases> referrals;
    private final Supplier<GuestUseCases> guests;
    private final Supplier<AuthoringUseCases> authoring;
    private final Supplier<PlaceUseCases> places;
    private final Supplier<CohortUseCases> cohorts;
    private final Supplier<SeePapers> papers;
    private final Supplier<PrivacyUseCases> privacy;

    UseCases(Settings settings) {
        ground = new Ground(settings);
        recordEvidence = new RecordEvidence(
                ground.turns,
                ground.quota,
                ground.access,
                ground.erasures,
                ground.moves,
                ground.calendar,
                ground.stores.evidence(),
                ground.states,
                ground.content,
                ground.listener,
                ground.notices,
                ground.completion);
        witnessAsHost = new WitnessAsHost(recordEvidence);
        rebuildState = new RebuildState(ground.transactions, ground.states);
        journal = new Once<>(() -> new JournalUseCases(ground));
        messages = new Once<>(() -> new Messages(
                ground.transactions,
                ground.outbox,
                ground.stores.messages(),
                ground.access::isHidden,
                ground.calendar,
                ground.settings.words(),
                ground.settings.messageGateway(),
                ReplyHandler.NONE));
        journey = new Once<>(() -> new JourneyUseCases(ground));
        cards = new Once<>(() -> new CardUseCases(ground, recordEvidence));
        mandates = new Once<>(() -> new MandateUseCases(ground, messages()));
        together = new Once<>(() -> new TogetherUseCases(ground, recordEvidence));
        followUp = new Once<>(() -> new FollowUpUseCases(ground, messages()));
        accompaniments = new Once<>(() -> new AccompanimentUseCases(ground, recordEvidence));
        referrals = new Once<>(() -> new ReferralUseCases(ground, followUp()));
        guests = new Once<>(() -> new GuestUseCases(ground, journey()));
        authoring = new Once<>(() -> new AuthoringUseCases(ground));
        places = new Once<>(() -> new PlaceUseCases(ground));
        papers = new Once<>(() ->
                new SeePapers(ground.guard, ground.stores.wishes(), ground.content, ground.settings.receivedPapers()));
        cohorts = new Once<>(() -> new CohortUseCases(ground));
        sendLetters = new Once<>(() -> new SendLetters(
                ground.transactions,
                ground.stores.outbox(),
                Map.of(
                        Letter.Kind.MESSAGE,
                        messages().carrier(),
                        Letter.Kind.NOTICE,
                        ground.notices,
                        Letter.Kind.COMPLETION,
                        ground.completion.carrier()),
                (tx, person) -> ground.access.isHidden(tx, new LearnerId(person)),
                (tx, letter) -> followUp().reminders.isObsolete(tx, letter) || ground.completion.isObsolete(tx, letter),
                ground.calendar));
        privacy = new Once<>(() -> new PrivacyUseCases(
                ground.settings,
                ground.transactions,
                ground.guard,
                ground.states,
                ground.journal,
                journey().seeProfile,
                mandates().mandateArchive,
                together().watchSessions));
    }

    JourneyUseCases journey() {
        return journey.get();
    }

    CardUseCases cards() {
        return cards.get();
    }

    MandateUseCases mandates() {
        return mandates.get();
    }

    TogetherUseCases together() {
        return together.get();
    }

    FollowUpUseCases followUp() {
        return followUp.get();
    }

    AccompanimentUseCases accompaniments() {
        return accompaniments.get();
    }

    ReferralUseCases referrals() {
        return referrals.get();
    }

    GuestUseCases guests() {
        return guests.get();
    }

    AuthoringUseCases authoring() {
        return authoring.get();
    }

    PlaceUseCases places() {
        return places.get();
    }

    CohortUseCases cohorts() {
        return cohorts.get();
    }

    SeePapers papers() {
        return papers.get();
    }

    PrivacyUseCases privacy() {
        return privacy.get();
    }

    JournalUseCases journal() {
        return journal.get();
    }

    Messages messages() {
        return messages.get();
    }

    TellCompletion tellCompletion() {
        return ground.completion;
    }

    SendLetters sendLetters() {
        return sendLetters.get();
    }

    Condition condition() {
        return new Condition(ground);
    }

    Tally tally() {
        return ground.acts.tally(ground.turns.waiting());
    }
}
