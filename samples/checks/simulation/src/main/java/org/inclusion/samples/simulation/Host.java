package org.inclusion.samples.simulation;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.message.Handover;
import org.inclusion.message.Message;
import org.inclusion.message.MessageGateway;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.NoticeListener;
import org.jspecify.annotations.Nullable;

/**
 * The host of one server: it is told what happened, sends messages, and is away now and then. A server may die while
 * it listens.
 */
final class Host implements LearnerListener, NoticeListener, MessageGateway {

    private static final String APPOINTMENT = "appointment";

    private final Town town;
    private final Node node;

    Host(Town town, Node node) {
        this.town = town;
        this.node = node;
    }

    @Override
    public void evidenceRecorded(LearnerId learner, List<String> ids) {
        town.personOf(learner).ifPresent(person -> {
            if (!town.mayBeginAnew(person) && ids.stream().anyMatch(person.told::contains)) {
                town.broken(Invariant.NOTHING_DOUBLED, "a listener was told of " + ids + " a second time");
            }
            person.told.addAll(ids);
            town.requireCommitted(person, ids);
        });
    }

    @Override
    public void learnerErased(LearnerId learner) {
        town.personOf(learner).ifPresent(person -> {
            person.destroyed = true;
            person.toldDestroyed.add(learner.value());
        });
    }

    @Override
    public void told(Notice notice) {
        town.scheduler().pause("the host is told");
        if (town.faults().happens(Faults.Kind.HOST)) {
            throw new IllegalStateException("the host is away");
        }
        left(notice.id(), "a notice of " + notice.kind(), null);
    }

    @Override
    public Handover send(Message message) {
        town.scheduler().pause("a message is sent");
        if (town.faults().happens(Faults.Kind.HOST)) {
            return Handover.later();
        }
        boolean isReminder = message.about().equals(APPOINTMENT);
        left(message.id(), "a message about " + message.about(), isReminder ? message.item() : null);
        return town.faults().happens(Faults.Kind.HOST) ? Handover.unknown() : Handover.accepted("r-" + message.id());
    }

    private void left(String letter, String what, @Nullable String meeting) {
        town.reasons().wrong(letter, meeting).ifPresent(wrong -> town.broken(Invariant.LETTERS_LEAVE, wrong));
        town.letters().left(letter, what, town.faults().happened());
        if (town.faults().happens(Faults.Kind.DIED_SENDING)) {
            // The letter has left, and nobody notes it.
            town.dies(node);
        }
    }
}
