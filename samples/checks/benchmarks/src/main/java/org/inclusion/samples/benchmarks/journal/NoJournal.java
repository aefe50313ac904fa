package org.inclusion.samples.benchmarks.journal;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.Stores;
import org.inclusion.access.LookStore;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.SealedEntry;
import org.inclusion.journal.Segment;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.store.Transaction;

/** A journal that keeps nothing: the library as fast as it would be without one. */
final class NoJournal implements JournalStore {

    private NoJournal() {}

    /** The same stores in all but the journal. */
    static Stores in(Stores stores) {
        NoJournal none = new NoJournal();
        LookStore looks = apart(LookStore.class, stores.looks());
        AbsentActStore acts = apart(AbsentActStore.class, stores.absentActs());
        return proxy(Stores.class, stores, method -> switch (method.getName()) {
            case "journal" -> Optional.of(none);
            case "looks" -> Optional.of(looks);
            case "absentActs" -> Optional.of(acts);
            default -> Optional.empty();
        });
    }

    /** The same store, which keeps nothing together with an entry: what it keeps, it keeps as without a journal. */
    private static <S> S apart(Class<S> port, S store) {
        return proxy(
                port,
                store,
                method -> method.getName().endsWith("WithEntry") ? Optional.of(Optional.empty()) : Optional.empty());
    }

    /** Something that answers some calls itself, and hands on the others. */
    private static <S> S proxy(Class<S> type, S real, Function<Method, Optional<Object>> own) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        Optional<Object> answer = own.apply(method);
                        return answer.isPresent() ? answer.get() : method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }

    @Override
    public void add(Transaction tx, List<JournalEntry> entries) {}

    @Override
    public int rename(Transaction tx, String person, String other, int atMost) {
        return 0;
    }

    @Override
    public Map<String, String> aliases(Transaction tx, Set<String> persons, Supplier<String> fresh) {
        return persons.stream().collect(toMap(person -> person, person -> "nobody"));
    }

    @Override
    public Optional<String> moveAlias(Transaction tx, String from, String to) {
        return Optional.empty();
    }

    @Override
    public void forgetAlias(Transaction tx, String person) {}

    @Override
    public List<JournalEntry> unsealed(Transaction tx, int limit) {
        return List.of();
    }

    @Override
    public long countUnsealed(Transaction tx) {
        return 0;
    }

    @Override
    public void seal(Transaction tx, Segment segment, Collection<SealedEntry> entries) {}

    @Override
    public Optional<Segment> lastSegment(Transaction tx) {
        return Optional.empty();
    }

    @Override
    public List<Segment> segments(Transaction tx, long after, int limit) {
        return List.of();
    }

    @Override
    public List<SealedEntry> entries(Transaction tx, long segment) {
        return List.of();
    }

    @Override
    public void drop(Transaction tx, long segment) {}
}
