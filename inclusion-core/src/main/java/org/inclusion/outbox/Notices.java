package org.inclusion.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.inclusion.annotation.Internal;
import org.inclusion.id.OpaqueId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Puts notices in the outbox and tells them to the host. Nothing is put where the host has no listener. Thread-safe.
 */
@Internal
public final class Notices implements Carrier {

    /** Twice as long as a listener may take, by which time it has arrived or never will. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final @Nullable NoticeListener listener;

    public Notices(Outbox outbox, @Nullable NoticeListener listener) {
        this.outbox = outbox;
        this.listener = listener;
    }

    /**
     * Notes what is done, to be told once it is committed.
     *
     * @param tx the transaction in which it is done
     */
    public void put(Transaction tx, Notice.Kind kind, String learner, String actor, String item, Instant now) {
        if (listener != null) {
            outbox.put(tx, Notice.LETTER, learner, actor, kind.name(), item, now);
        }
    }

    /**
     * Notes that nobody has an id any more, under each alias by which the host's listener named it to others: the
     * person is erased, or has another id. The notice waits until what is being sent at this moment has arrived, or
     * never will.
     *
     * @param tx the transaction that destroys the last of her, or moves her
     */
    public void putErased(Transaction tx, String learner, Instant now) {
        aliases(learner)
                .forEach(alias -> outbox.put(
                        tx,
                        Notice.LETTER,
                        alias,
                        alias,
                        Notice.Kind.ERASURE.name(),
                        null,
                        now,
                        now.plus(LONGEST_ATTEMPT)));
    }

    /**
     * A notice about a learner who begins anew must not arrive before that of her erasure: the receiver would
     * remove it.
     */
    @Override
    public Set<String> aliases(Letter letter) {
        return mustArrive(letter) ? Set.of() : aliases(letter.person());
    }

    private Set<String> aliases(String learner) {
        return listener == null ? Set.of() : aliases(listener, learner);
    }

    private static Set<String> aliases(NoticeListener listener, String learner) {
        Set<String> aliases = new LinkedHashSet<>();
        aliases.addAll(named("aliasOf", () -> listener.aliasOf(learner).stream().toList()));
        aliases.addAll(named("formerAliasesOf", () -> listener.formerAliasesOf(learner)));
        return aliases;
    }

    /** One that is misshapen must not keep the others from being named. */
    private static boolean isId(String method, String alias) {
        if (OpaqueId.isValid(alias)) {
            return true;
        }
        LoggerFactory.getLogger(Notices.class)
                .warn(
                        "an alias that {} of the NoticeListener gave is no id, and receives no notice of an erasure",
                        method);
        return false;
    }

    /** A host that fails here must not keep her from being erased. Its message may hold her id. */
    private static Collection<String> named(String method, Supplier<Collection<String>> asked) {
        try {
            return asked.get().stream().filter(alias -> isId(method, alias)).toList();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Notices.class)
                    .warn(
                            "no alias of a learner: {} of the NoticeListener failed with {}, and others receive no"
                                    + " notice of an erasure under it",
                            method,
                            e.getClass().getName());
            return List.of();
        }
    }

    /** A receiver would take what is older for what is newer. */
    @Override
    public boolean isOrdered() {
        return true;
    }

    /** Another application that receives no notice of an erasure keeps what it has of her. */
    @Override
    public boolean mustArrive(Letter letter) {
        return letter.about().equals(Notice.Kind.ERASURE.name());
    }

    @Override
    public Carried carry(Letter letter) {
        if (listener == null) {
            return Carried.failed(Letter.Failure.NOBODY_SENDS_IT);
        }
        listener.told(new Notice(
                letter.id(),
                Notice.Kind.valueOf(letter.about()),
                letter.person(),
                Objects.requireNonNull(letter.actor(), "a notice has an actor"),
                letter.item(),
                letter.putAt()));
        return Carried.gone();
    }
}
