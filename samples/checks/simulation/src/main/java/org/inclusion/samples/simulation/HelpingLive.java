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
        if (known.session() == null) {
            call(scene);
        }
        for (int i = acts(scene); i > 0; i--) {
            LiveKnown.Before before = known.before();
            Optional<SeenByHelper> seen = switch (scene.random().nextInt(16)) {
                case 0 -> scene.done(help::open);
                case 1, 2, 3 -> scene.done(help::letIn);
                case 4, 5, 6, 7 -> scene.done(help::see);
                case 8 -> {
                    scene.outcome(help::end);
                    yield Optional.empty();
                }
                default -> {
                    Optional<SeenByHelper> said = scene.done(() -> help.say(scene.any(SENTENCES)));
                    said.flatMap(known::changed).ifPresent(what -> scene.town().broken(Invariant.NOTHING_LOST, what));
                    yield said;
                }
            };
            seen(scene, before, seen);
        }
    }

    private static void seen(Scene scene, LiveKnown.Before before, Optional<SeenByHelper> seen) {
        seen.flatMap(before::wrong).ifPresent(what -> scene.town().broken(Invariant.NOTHING_LOST, what));
    }

    /** How many things somebody does on the telephone before the other step goes on for certain. */
    private static int acts(Scene scene) {
        return 1 + scene.random().nextInt(4);
    }

    static void byHerself(Scene scene) {
        LearnerHelped helped = scene.as(scene.herself()).aboutMyself().helped();
        LiveKnown known = scene.person().live;
        if (known.session() == null) {
            call(scene);
        }
        for (int i = acts(scene); i > 0; i--) {
            String session = known.session();
            if (session != null) {
                inSession(scene, helped, session, scene.random().nextInt(24));
            }
        }
    }

    /** They telephone until the two are together, unless somebody comes between. */
    private static void call(Scene scene) {
        LearnerHelped helped = scene.as(scene.herself()).aboutMyself().helped();
        LearnerTogether help = scene.as(scene.helper()).about(scene.learner()).together();
        LiveKnown known = scene.person().live;
        scene.outcome(help::open);
        joined(scene, known.before(), scene.done(helped::join));
        String session = known.session();
        if (session != null && joined(scene, known.before(), scene.done(() -> helped.agree(session)))) {
            scene.outcome(help::letIn);
        }
    }

    private static void inSession(Scene scene, LearnerHelped helped, String session, int drawn) {
        LiveKnown known = scene.person().live;
        LiveKnown.Before before = known.before();
        if (drawn == 0) {
            if (scene.outcome(() -> helped.end(session))) {
                known.ended(session);
            }
            return;
        }
        Optional<SeenByLearner> answer = switch (drawn) {
            case 1 -> scene.done(helped::join);
            case 2, 3, 4 -> scene.done(() -> helped.agree(session));
            case 5 -> scene.done(() -> helped.position(session, SHOWN));
            case 6, 7 -> scene.done(() -> helped.position(session, WORKED));
            case 8, 9, 10, 11, 12, 13, 14, 15, 16 -> {
                Signal signal = scene.random().nextBoolean() ? Signal.SEEN : Signal.DONE;
                Optional<SeenByLearner> seen = scene.done(() -> helped.signal(session, signal));
                seen.flatMap(known::signalled).ifPresent(what -> scene.town().broken(Invariant.NOTHING_LOST, what));
                yield seen;
            }
            default -> answered(scene, helped, session);
        };
        if (!joined(scene, before, answer)) {
            // Her page says that it is over, and they telephone anew.
            known.left(session);
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

    /** Whether she was shown the session. */
    private static boolean joined(Scene scene, LiveKnown.Before before, Optional<SeenByLearner> seen) {
        seen.flatMap(before::wrong).ifPresent(what -> scene.town().broken(Invariant.NOTHING_LOST, what));
        seen.ifPresent(one -> scene.person().live.joined(one.session()));
        return seen.isPresent();
    }
}
