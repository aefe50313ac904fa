package org.inclusion.samples.simulation;

import java.time.Duration;
import java.time.Instant;
import org.inclusion.followup.LearnerPromises;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.SaidPromise;
import org.inclusion.followup.SaidTry;
import org.inclusion.followup.Try;
import org.jspecify.annotations.Nullable;

/** Promises of calls and appointments: made, tried, moved to another hour, called off and passed on. */
final class Promising {

    private Promising() {}

    static void make(Scene scene) {
        String id = scene.id("p");
        Instant meetsAt = scene.random().nextBoolean() ? hour(scene) : null;
        SaidPromise said = new SaidPromise(
                id,
                null,
                meetsAt,
                MeetingWay.TELEPHONE,
                Matter.NEWS,
                scene.random().nextBoolean());
        scene.done(() -> promises(scene).make(said)).ifPresent(state -> {
            scene.person().promises.add(id);
            scene.town().reasons().stands(state);
        });
    }

    /** An hour of the next two days, so that its reminder leaves while the town lives. */
    private static Instant hour(Scene scene) {
        return scene.began().plus(Duration.ofMinutes(30 + scene.random().nextInt(2 * 24 * 60)));
    }

    static void note(Scene scene) {
        if (scene.person().promises.isEmpty()) {
            make(scene);
            return;
        }
        String promise = scene.anyKnown(scene.person().promises);
        Try.Result result = switch (scene.random().nextInt(5)) {
            case 0 -> Try.Result.REACHED;
            case 1 -> Try.Result.APPOINTMENT;
            case 2 -> Try.Result.CALLED_OFF;
            default -> Try.Result.NOT_REACHED;
        };
        @Nullable Instant meetsAt = result == Try.Result.APPOINTMENT ? hour(scene) : null;
        SaidTry said = new SaidTry(scene.id("t"), result, null, meetsAt, null, false);
        scene.done(() -> promises(scene).note(promise, said))
                .ifPresent(state -> scene.town().reasons().stands(state));
    }

    static void pass(Scene scene) {
        String promise = scene.anyKnown(scene.person().promises);
        if (scene.random().nextBoolean()) {
            scene.outcome(() -> promises(scene).take(promise));
        } else {
            scene.outcome(() -> promises(scene).giveBack(promise));
        }
    }

    private static LearnerPromises promises(Scene scene) {
        return scene.as(scene.helper()).about(scene.learner()).promises();
    }
}
