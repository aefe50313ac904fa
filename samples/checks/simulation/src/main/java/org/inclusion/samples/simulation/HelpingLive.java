package org.inclusion.samples.simulation;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.Outcome;
import org.inclusion.evidence.Help;
import org.inclusion.together.LearnerHelped;
import org.inclusion.together.LearnerTogether;
import org.inclusion.together.Place;
import org.inclusion.together.PreparedSentence;
import org.inclusion.together.SeenByHelper;
import org.inclusion.together.SeenByLearner;
import org.inclusion.together.SharedPosition;
import org.inclusion.together.SharedSuccess;
import org.inclusion.together.Signal;

/**
 * Live help on the telephone: both sides act, each on a server of its own, and neither loses what the other was told.
 */
final class HelpingLive {

    private static final SharedPosition WORKED =
            new SharedPosition(new Place(Recording.item("joindre-un-fichier"), null), SharedPosition.State.SUCCEEDED);
    private static final SharedPosition SHOWN =
            new SharedPosition(new Place(Recording.item("ecrire-un-message"), null), SharedPosition.State.SHOWN);
    private static final List<PreparedSentence> SENTENCES = List.of(PreparedSentence.values());

    private HelpingLive() {}

    static void byHelper(Scene scene) {
        LearnerTogether help = scene.as(scene.helper()).about(scene.learner()).together();
        LiveKnown known = scene.person().live;
        LiveKnown.Before before = known.before();
        Optional<SeenByHelper> seen =
                switch (known.session() == null ? 0 : scene.random().nextInt(12)) {
                    case 0 -> scene.done(help::open);
                    case 1, 2, 3, 4, 5 -> scene.done(help::letIn);
                    case 6, 7, 8 -> scene.done(help::see);
                    case 9, 10 -> scene.done(() -> help.say(scene.any(SENTENCES)));
                    default -> {
                        scene.outcome(help::end);
                        yield Optional.empty();
                    }
                };
        seen.flatMap(one -> before.wrong(one)).ifPresent(what -> scene.town().broken(Invariant.NOTHING_LOST, what));
    }

    static void byHerself(Scene scene) {
        LearnerHelped helped = scene.as(scene.herself()).aboutMyself().helped();
        LiveKnown known = scene.person().live;
        LiveKnown.Before before = known.before();
        String session = known.session();
        int drawn = scene.random().nextInt(12);
        if (session == null) {
            if (scene.random().nextBoolean()) {
                LearnerTogether help =
                        scene.as(scene.helper()).about(scene.learner()).together();
                scene.outcome(help::open);
            }
            seen(scene, before, scene.done(helped::join));
        } else if (drawn == 0) {
            seen(scene, before, scene.done(helped::join));
        } else if (drawn == 1) {
            if (scene.outcome(() -> helped.end(session))) {
                known.ended(session);
            }
        } else {
            bySession(scene, before, helped, session, drawn);
        }
    }

    private static void bySession(
            Scene scene, LiveKnown.Before before, LearnerHelped helped, String session, int drawn) {
        LiveKnown known = scene.person().live;
        switch (drawn) {
            case 2, 3, 4 -> seen(scene, before, scene.done(() -> helped.agree(session)));
            case 5 -> seen(scene, before, scene.done(() -> helped.position(session, SHOWN)));
            case 6, 7 -> seen(scene, before, scene.done(() -> helped.position(session, WORKED)));
            case 8, 9 -> {
                Signal signal = scene.random().nextBoolean() ? Signal.SEEN : Signal.DONE;
                Optional<SeenByLearner> seen = scene.done(() -> helped.signal(session, signal));
                seen.ifPresent(one -> known.signalled(session));
                seen(scene, before, seen);
            }
            default -> seen(scene, before, answered(scene, helped, session));
        }
    }

    private static Optional<SeenByLearner> answered(Scene scene, LearnerHelped helped, String session) {
        Optional<SeenByLearner> seen = scene.done(() -> helped.see(session));
        Optional<SharedSuccess> open = seen.stream()
                .flatMap(one -> one.successes().stream())
                .filter(success -> !success.answered())
                .findFirst();
        return open.isEmpty() ? seen : open.flatMap(success -> scene.done(() -> answer(helped, session, success)));
    }

    private static Outcome<SeenByLearner> answer(LearnerHelped helped, String session, SharedSuccess success) {
        return helped.answer(session, success.number(), Help.SUPPORTED);
    }

    private static void seen(Scene scene, LiveKnown.Before before, Optional<SeenByLearner> seen) {
        seen.flatMap(before::wrong).ifPresent(what -> scene.town().broken(Invariant.NOTHING_LOST, what));
        seen.ifPresent(one -> scene.person().live.joined(one.session()));
    }
}
