package org.inclusion.samples.benchmarks.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.inclusion.Stores;
import org.inclusion.access.LookStore;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.PersonAlias;
import org.inclusion.journal.SealedEntry;
import org.inclusion.journal.Segment;
import org.inclusion.journal.SegmentEntries;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.store.StoresByPort;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/** A journal that keeps nothing: the library as fast as it would be without one. */
final class NoJournal implements JournalStore {

    private NoJournal() {}

    /** The same stores in all but the journal. */
    static Stores in(Stores stores) {
        StoresByPort own = StoresByPort.none()
                .with(JournalStore.class, new NoJournal())
                .with(LookStore.class, apart(LookStore.class, stores.of(LookStore.class)))
                .with(AbsentActStore.class, apart(AbsentActStore.class, stores.of(AbsentActStore.class)));
        return new Stores() {
            @Override
            public Transactions transactions() {
                return stores.transactions();
            }

            @Override
            public <S> S of(Class<S> port) {
                return own.ports().contains(port) ? own.of(port) : stores.of(port);
            }

            @Override
            public void close() {
                stores.close();
            }
        };
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
    public List<PersonAlias> aliasesOf(Transaction tx, Set<String> persons) {
        return List.of();
    }

    @Override
    public List<PersonAlias> aliases(Transaction tx, Set<String> aliases) {
        return List.of();
    }

    @Override
    public void addAliases(Transaction tx, List<PersonAlias> aliases) {}

    @Override
    public List<PersonAlias> forgetAliases(Transaction tx, String person) {
        return List.of();
    }

    @Override
    public List<JournalEntry> unsealed(Transaction tx, int limit) {
        return List.of();
    }

    @Override
    public SortedMap<Long, Long> countUnsealed(Transaction tx) {
        return new TreeMap<>();
    }

    @Override
    public Set<String> endedUnsealed(Transaction tx) {
        return Set.of();
    }

    @Override
    public void seal(Transaction tx, Segment segment, Collection<SealedEntry> entries) {}

    @Override
    public Optional<Segment> lastSegment(Transaction tx) {
        return Optional.empty();
    }

    @Override
    public List<Segment> segments(Transaction tx, @Nullable Long after, int limit) {
        return List.of();
    }

    @Override
    public SegmentEntries entries(Transaction tx, long segment) {
        return new SegmentEntries(List.of(), false);
    }

    @Override
    public void drop(Transaction tx, long segment) {}
}
