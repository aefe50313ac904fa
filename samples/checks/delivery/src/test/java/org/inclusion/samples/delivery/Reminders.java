package org.inclusion.samples.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.SaidPromise;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.message.MessageGateway;
import org.inclusion.message.MessageOptions;
import org.inclusion.outbox.OutboxLag;
import org.inclusion.outbox.SentLetters;
import org.inclusion.test.SettableClock;

/** A library whose learners have an appointment tomorrow at two in Paris, of which they are reminded now. */
final class Reminders implements AutoCloseable {

    private static final Instant AGREED = Instant.parse("2027-02-01T08:00:00Z");

    private static final Instant DUE = Instant.parse("2027-02-02T09:00:00Z");

    private static final Instant MEETS = Instant.parse("2027-02-03T13:00:00Z");

    /** Longer than the first waits of the outbox: no telephone rings in the evening. */
    private static final Duration WAIT = Duration.ofHours(1);

    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));

    private final SettableClock clock = new SettableClock(AGREED);
    private final Inclusion inclusion;

    Reminders(MessageGateway gateway, int learners) {
        inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .clock(clock)
                .installationKey(new byte[32])
                .relations(everybody())
                .room(MessageOptions.through(gateway))
                .build();
        for (int i = 0; i < learners; i++) {
            inclusion
                    .as(MARC)
                    .about(new LearnerId(learner(i)))
                    .promises()
                    .make(new SaidPromise("p", null, MEETS, MeetingWay.COUNTER, Matter.NEWS, true))
                    .orThrow();
        }
        clock.forward(Duration.between(AGREED, DUE));
    }

    static String learner(int number) {
        return "learner-" + number;
    }

    static Relations everybody() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return true;
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of("ccas");
            }
        };
    }

    /** One round of what is due. */
    SentLetters send() {
        return inclusion.sendLetters().due(500);
    }

    /** The next round, an hour later. */
    SentLetters sendLater() {
        clock.forward(WAIT);
        return send();
    }

    OutboxLag lag() {
        return inclusion.sendLetters().lag();
    }

    SettableClock clock() {
        return clock;
    }

    @Override
    public void close() {
        inclusion.close();
    }
}
