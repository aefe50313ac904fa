package org.inclusion.test.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.ItemRef;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jpa.transaction.HostTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The tests that every {@link HostTransactions} passes, nested work included. A host extends this class, and says which
 * transactions are its own. The database has the library's tables, and need not be empty: each test takes a learner of
 * its own.
 *
 * <pre>{@code
 * class OurTransactionsTest extends HostTransactionsContract {
 *     @Override
 *     protected HostTransactions transactions() {
 *         return new SpringTransactions(manager, entityManager);
 *     }
 * }
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
public abstract class HostTransactionsContract {

    private static final String PACK = "premiers-pas";

    private static final String STEP = "joindre-un-fichier";

    private final Actor learner = new Actor("L-" + UUID.randomUUID(), Set.of(Role.LEARNER), Set.of("ccas"));

    /** The names of the actions that ran after a commit. */
    private final List<String> told = new ArrayList<>();

    private HostTransactions host;

    private Inclusion inclusion;

    /**
     * The transactions under test.
     *
     * @return the host's own, on a database with the library's tables
     */
    protected abstract HostTransactions transactions();

    @BeforeEach
    void open() {
        host = transactions();
        inclusion = Inclusion.builder()
                .stores(JpaStores.joining(host))
                .relations(Relations.none())
                .build();
    }

    @AfterEach
    void close() {
        inclusion.close();
    }

    @Test
    void workOutsideATransactionIsKept() {
        record("alone");
        assertThat(kept(), contains("alone"));
    }

    @Test
    void insideWorkATransactionIsRunning() {
        assertThat(call(host::isRunning), is(true));
    }

    @Test
    void theAnswerOfTheWorkIsReturned() {
        assertThat(host.call(entityManager -> "answer"), is("answer"));
    }

    @Test
    void workInsideWorkSeesWhatTheOuterWorkWroteAndIsKeptWithIt() {
        List<String> seen = call(() -> {
            record("outer");
            return call(() -> {
                record("inner");
                return kept();
            });
        });
        assertThat(seen, contains("inner", "outer"));
        assertThat(kept(), contains("inner", "outer"));
    }

    @Test
    void theOuterWorkSeesWhatTheInnerWorkWrote() {
        List<String> seen = call(() -> {
            call(() -> record("inner"));
            return kept();
        });
        assertThat(seen, contains("inner"));
    }

    @Test
    void nothingIsKeptBeforeTheOutermostWorkEnds() {
        List<String> seenByAnother = call(() -> {
            call(() -> record("inner"));
            return CompletableFuture.supplyAsync(this::kept).join();
        });
        assertThat(seenByAnother, empty());
        assertThat(kept(), contains("inner"));
    }

    @Test
    void anExceptionUndoesTheWorkAndIsThrownOnUnchanged() {
        IllegalStateException planted = new IllegalStateException("planted");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> call(() -> {
                    record("undone");
                    throw planted;
                }));
        assertThat(thrown, sameInstance(planted));
        assertThat(kept(), empty());
    }

    @Test
    void anErrorUndoesTheWorkAndIsThrownOnUnchanged() {
        StackOverflowError planted = new StackOverflowError("planted");
        StackOverflowError thrown = assertThrows(
                StackOverflowError.class,
                () -> call(() -> {
                    record("undone");
                    throw planted;
                }));
        assertThat(thrown, sameInstance(planted));
        assertThat(kept(), empty());
    }

    @Test
    void anExceptionOfTheOuterWorkUndoesTheInnerWork() {
        assertThrows(
                IllegalStateException.class,
                () -> call(() -> {
                    call(() -> record("inner"));
                    throw new IllegalStateException("planted");
                }));
        assertThat(kept(), empty());
    }

    @Test
    void anExceptionOfTheInnerWorkUndoesEverythingEvenIfTheOuterWorkCatchesIt() {
        assertThrows(
                RuntimeException.class,
                () -> call(() -> {
                    record("outer");
                    assertThrows(
                            IllegalStateException.class,
                            () -> call(() -> {
                                record("inner");
                                throw new IllegalStateException("planted");
                            }));
                    return "the outer work ends well";
                }));
        assertThat(kept(), empty());
    }

    @Test
    void aFailureLeavesTheTransactionsUsable() {
        for (int i = 0; i < 30; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> call(() -> {
                        throw new IllegalStateException("planted");
                    }));
        }
        record("afterwards");
        assertThat(kept(), contains("afterwards"));
    }

    @Test
    void actionsRunAfterTheOutermostCommitInTheirOrder() {
        call(() -> {
            host.afterCommit(() -> told.add("outer, " + kept()));
            call(() -> {
                host.afterCommit(() -> told.add("inner"));
                return record("evidence");
            });
            host.afterCommit(() -> told.add("outer again"));
            assertThat("not before the commit", told, empty());
            return true;
        });
        assertThat(told, contains("outer, [evidence]", "inner", "outer again"));
    }

    @Test
    void noActionRunsAfterARollback() {
        assertThrows(
                IllegalStateException.class,
                () -> call(() -> {
                    call(() -> {
                        host.afterCommit(() -> told.add("told"));
                        return true;
                    });
                    throw new IllegalStateException("planted");
                }));
        call(() -> true);
        assertThat(told, empty());
    }

    @Test
    void anActionMayDoWorkOfItsOwnWhichIsKept() {
        call(() -> {
            host.afterCommit(() -> record("afterwards"));
            return record("before");
        });
        assertThat(kept(), contains("afterwards", "before"));
    }

    private <T> T call(Supplier<T> work) {
        return host.call(entityManager -> work.get());
    }

    /** True, as work that has nothing else to answer. */
    private boolean record(String id) {
        String version = inclusion.content().pack(PACK).orElseThrow().version().toString();
        Evidence evidence = Evidence.by(learner).withId(id).at(Instant.now()).opened(new ItemRef(PACK, version, STEP));
        inclusion.as(learner).record(List.of(evidence));
        return true;
    }

    /** The ids of the evidence, in the order of the alphabet. */
    private List<String> kept() {
        return inclusion.as(learner).about(learner.asLearner()).history(null, 10).orThrow().evidence().stream()
                .map(received -> received.evidence().header().id())
                .sorted()
                .toList();
    }
}
