package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.message.MessageStore;
import org.inclusion.message.SentMessage;
import org.inclusion.store.Transaction;

/** Keeps messages under one owner, and the times of replies by message. */
final class MemoryMessageStore implements MessageStore {

    private static final String ALL = "all";

    private final Table<String, String, SentMessage> messages =
            new Table<>(comparing(SentMessage::sentAt).thenComparing(SentMessage::reference));
    private final Table<String, Instant, Instant> replies = new Table<>(comparing(at -> at));

    @Override
    public void keep(Transaction tx, SentMessage message) {
        if (messages.find(tx, ALL, message.reference()).isEmpty()) {
            messages.put(tx, ALL, message.reference(), message);
        }
    }

    @Override
    public Optional<SentMessage> lock(Transaction tx, String reference) {
        messages.lock(tx, ALL, reference);
        return messages.find(tx, ALL, reference);
    }

    @Override
    public boolean replied(Transaction tx, SentMessage message, Instant at) {
        boolean isNew = replies.find(tx, message.reference(), at).isEmpty();
        replies.put(tx, message.reference(), at, at);
        return isNew;
    }

    @Override
    public Map<SentMessage, List<Instant>> of(Transaction tx, LearnerId person) {
        Map<SentMessage, List<Instant>> hers = new LinkedHashMap<>();
        messages.those(tx, ALL, message -> message.person().equals(person))
                .forEach(message -> hers.put(message, replies.of(tx, message.reference())));
        return hers;
    }

    @Override
    public int drop(Transaction tx, Instant before, int atMost) {
        List<SentMessage> old = messages
                .those(tx, ALL, message -> message.sentAt().isBefore(before))
                .stream()
                .limit(atMost)
                .toList();
        old.forEach(message -> remove(tx, message));
        return old.size();
    }

    @Override
    public void move(Transaction tx, LearnerId from, LearnerId to) {
        messages.change(
                tx,
                message -> message.person().equals(from),
                Integer.MAX_VALUE,
                message -> new SentMessage(message.reference(), to, message.about(), message.item(), message.sentAt()),
                SentMessage::reference);
    }

    @Override
    public int forget(Transaction tx, LearnerId person, int atMost) {
        List<SentMessage> hers = messages
                .those(tx, ALL, message -> message.person().equals(person))
                .stream()
                .limit(atMost)
                .toList();
        hers.forEach(message -> remove(tx, message));
        return hers.size();
    }

    private void remove(Transaction tx, SentMessage message) {
        replies.forget(tx, message.reference(), Integer.MAX_VALUE);
        messages.remove(tx, ALL, message.reference());
    }
}
