package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.KindsOfRooms;
import org.inclusion.Stores;
import org.inclusion.StoresWith;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.MoveLearners;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whoever was let in before an erasure, or before a move of ids, brings nobody back. Each request is held at the moment
 * at which it has been told that nothing stands against it; meanwhile the learner is erased, and then the request
 * goes on.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
abstract class NobodyBeginsAnewContract {

    private static final String STRUCTURE = "ccas";
    private static final Actor MARC = new Actor("marc-0123456789", Set.of(Role.HELPER), Set.of(STRUCTURE));
    private static final Set<String> QUESTIONS = Set.of("left", "requested", "erasedUntil");
    private static final ItemRef ITEM = new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier");

    private final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();
    private final Set<LearnerId> helped = new TreeSet<>();
    private String url;
    private EntityManagerFactory factory;
    private JpaStores stores;
    private Inclusion inclusion;
    private Inclusion eraser;
    private ExecutorService threads;
    private volatile Instant now = EveryRequest.NOW;
    private boolean isHeldUnderLock;
    private final Map<String, String> erased = new TreeMap<>();
    private final AtomicInteger questionsBefore = new AtomicInteger();

    protected abstract String emptyUrl();

    protected abstract EntityManagerFactory unit(String url);

    @BeforeEach
    void open() {
        url = emptyUrl();
        factory = unit(url);
        InclusionSchema.of(factory).create();
        stores = JpaStores.on(factory);
        eraser = on(stores);
        inclusion = on(interrupted(stores));
        threads = Executors.newSingleThreadExecutor();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        inclusion.close();
        factory.close();
    }

    private Inclusion on(Stores some) {
        return Inclusion.builder()
                .stores(some)
                .relations(new Relations() {
                    @Override
                    public boolean helps(Actor helper, LearnerId learner, Instant at) {
                        return true;
                    }

                    @Override
                    public Set<LearnerId> helpedBy(Actor helper, Instant at) {
                        return Set.copyOf(helped);
                    }

                    @Override
                    public Set<String> structuresOf(LearnerId learner) {
                        return Set.of(STRUCTURE);
                    }
                })
                .clock(() -> now)
                .installationKey(new byte[32])
                .noticeListener(notice -> {})
                .quotas(unlimited())
                .room(MandateOptions.reading(EveryRequest.TEXT))
                .build();
    }

    private static Quotas unlimited() {
        Quotas quotas = Quotas.standard();
        for (Quotas.Kind kind : KindsOfRooms.QUOTAS) {
            quotas = quotas.with(kind, Integer.MAX_VALUE);
        }
        return quotas;
    }

    /**
     * Stores that let something happen once: before a request takes the lock of a learner's row, or else right after it
     * has been told that nothing stands against it.
     */
    private Stores interrupted(JpaStores whole) {
        ErasureStore erasures = proxy(ErasureStore.class, (method, arguments) -> {
            Object answer = invoke(method, whole.of(ErasureStore.class), arguments);
            if (QUESTIONS.contains(method.getName())) {
                interrupt();
            }
            return answer;
        });
        SnapshotStore snapshots = proxy(SnapshotStore.class, (method, arguments) -> {
            if (method.getName().equals("lock") && !isHeldUnderLock) {
                interrupt();
            }
            return invoke(method, whole.of(SnapshotStore.class), arguments);
        });
        return new StoresWith<>(new StoresWith<>(whole, ErasureStore.class, erasures), SnapshotStore.class, snapshots);
    }

    private void interrupt() {
        if (meanwhile.get() != null && questionsBefore.get() > 0) {
            questionsBefore.decrementAndGet();
            return;
        }
        Runnable event = meanwhile.getAndSet(null);
        if (event != null) {
            event.run();
        }
    }

    private interface Call {
        @Nullable
        Object of(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments)));
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Actor learner(String id) {
        return new Actor(id, Set.of(Role.LEARNER), Set.of(STRUCTURE));
    }

    /** Erases somebody on another connection. If that has to wait for the request, the request goes on. */
    private Future<?> erase(LearnerId learner) {
        Future<?> erasing = threads.submit(() -> {
            eraser.eraseLearners().request(learner, EraseLearners.SHORTEST);
            now = now.plus(EraseLearners.SHORTEST);
            eraser.eraseLearners().due(done -> true);
        });
        try {
            erasing.get(isHeldUnderLock ? 500 : 60_000, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It waits for a lock of the request, and destroys what that wrote.
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return erasing;
    }

    /** Asks, while somebody is erased in the middle of the request. */
    private void ask(String id, String name, Runnable request) throws Exception {
        AtomicReference<@Nullable Future<?>> erasing = new AtomicReference<>();
        meanwhile.set(() -> erasing.set(erase(new LearnerId(id))));
        request.run();
        boolean isAsked = meanwhile.getAndSet(null) == null;
        // This host has no agenda, so that some requests end before a question.
        assertThat(name, isAsked || name.startsWith("promises.") || isHeldUnderLock, is(true));
        Future<?> one = erasing.get();
        if (one != null) {
            one.get();
            assertThat(name, eraser.eraseLearners().due(done -> true), empty());
            erased.put(id, name);
        }
    }

    /** The cells that hold an id of somebody who was erased in the middle of a request. */
    private List<String> back() {
        return Cells.with(url, erased);
    }

    @Test
    void noRequestThatIsHeldOpenBringsTheLearnerBack() throws Exception {
        int number = 0;
        for (Map.Entry<String, EveryRequest.Request> one : EveryRequest.all().entrySet()) {
            LearnerId learner = new LearnerId("l" + number++ + "-0123456789");
            helped.clear();
            helped.add(learner);
            now = EveryRequest.NOW;
            Acting herself = inclusion.as(learner(learner.value()));
            Acting helper = inclusion.as(MARC);
            EveryRequest.Before before = EveryRequest.begin(herself, helper, learner);
            Acting who = EveryRequest.isHers(one.getKey()) ? herself : helper;
            ask(learner.value(), one.getKey(), () -> one.getValue().ask(who, learner, before));
        }
        assertThat(back(), empty());
    }

    /**
     * Held after each of its questions, the last of which comes right before the commit. A promise has no lock but the
     * one that is taken for whatever is recorded: her helper has looked at her promises before that day.
     */
    @Test
    void destroyingWaitsForARequestThatHasTheLockAndDestroysWhatItWrote() throws Exception {
        isHeldUnderLock = true;
        for (String name : List.of("cards.give", "profile", "promises.make")) {
            int question = 1;
            for (boolean isAsked = true; isAsked; question++) {
                LearnerId learner = new LearnerId("aya-" + name + question + "-0123456789");
                now = EveryRequest.NOW;
                EveryRequest.Before before =
                        EveryRequest.begin(inclusion.as(learner(learner.value())), inclusion.as(MARC), learner);
                questionsBefore.set(question - 1);
                ask(
                        learner.value(),
                        name,
                        () -> Objects.requireNonNull(EveryRequest.all().get(name))
                                .ask(inclusion.as(MARC), learner, before));
                isAsked = questionsBefore.get() == 0;
            }
            assertThat(name, question, greaterThan(4));
        }
        assertThat(back(), empty());
    }

    @Test
    void whatIsDoneWithACardThatIsHeldOpenDoesNotBringHerBack() throws Exception {
        LearnerId learner = new LearnerId("nour-0123456789");
        EveryRequest.Before before =
                EveryRequest.begin(inclusion.as(learner(learner.value())), inclusion.as(MARC), learner);
        ask(
                learner.value(),
                "a card at home",
                () -> inclusion.addHomeResult(before.card(), "h1", EveryRequest.STEP_ID, true, now));
        assertThat(back(), empty());
    }

    @Test
    void aHelperWhoIsErasedMeanwhileIsNamedNowhere() throws Exception {
        int number = 0;
        for (String name : EveryRequest.all().keySet()) {
            if (!EveryRequest.isHers(name)) {
                askWhileTheHelperIsErased(name, number++);
            }
        }
        assertThat(back(), empty());
    }

    /**
     * The learner's row is locked, and the helper's is not: only the question right before the commit tells that the
     * helper is gone.
     */
    @Test
    void aHelperWhoIsErasedAfterTheFirstQuestionIsNamedNowhere() throws Exception {
        isHeldUnderLock = true;
        List<String> names = List.of("cards.give", "referrals.make");
        for (String name : names) {
            askWhileTheHelperIsErased(name, names.indexOf(name));
        }
        assertThat(Set.copyOf(erased.values()), is(Set.copyOf(names)));
        assertThat(back(), empty());
    }

    private void askWhileTheHelperIsErased(String name, int number) throws Exception {
        LearnerId learner = new LearnerId("o" + number);
        Actor helper = new Actor("h" + number + "-0123456789", Set.of(Role.HELPER), Set.of(STRUCTURE));
        helped.clear();
        helped.add(learner);
        now = EveryRequest.NOW;
        EveryRequest.Before before =
                EveryRequest.begin(inclusion.as(learner(learner.value())), inclusion.as(helper), learner);
        EveryRequest.Request request = Objects.requireNonNull(EveryRequest.all().get(name));
        ask(helper.id(), name, () -> request.ask(inclusion.as(helper), learner, before));
    }

    @Test
    void whoeverWasLetInBeforeIsRefusedAndWhoeverWasLetInAfterwardsBeginsAnew() {
        Actor herself = learner("ines-0123456789").letIn(now);
        Actor helper = MARC.letIn(now);
        helped.add(herself.asLearner());
        EveryRequest.begin(inclusion.as(herself), inclusion.as(helper), herself.asLearner());
        Receipt.Status erased = Receipt.Status.ERASED;
        eraser.eraseLearners().request(herself.asLearner(), EraseLearners.SHORTEST);
        now = now.plus(Duration.ofMinutes(2));
        eraser.eraseLearners().due(done -> true);
        now = now.plus(Duration.ofMinutes(2));

        List<String> back = new ArrayList<>();
        EveryRequest.all().forEach((name, request) -> {
            Actor who = EveryRequest.isHers(name) ? herself : helper;
            Outcome<?> outcome =
                    request.ask(inclusion.as(who), herself.asLearner(), new EveryRequest.Before("222222", "session"));
            boolean isList = Set.of("people", "calls").contains(name);
            boolean isRecording = name.startsWith("record ");
            if (!isList && !isRecording && outcome instanceof Outcome.Done) {
                back.add(name);
            }
        });
        assertThat(back, empty());
        assertThat(record(herself, "late"), is(erased));
        assertThat(record(helper, "later", herself.asLearner()), is(erased));
        assertThat(Cells.with(url, herself.id()), empty());

        now = now.plus(Duration.ofMinutes(1));
        assertThat(record(herself.letIn(now), "new"), is(Receipt.Status.STORED));
        inclusion.as(helper.letIn(now)).about(herself.asLearner()).profile().orThrow();
        assertThat(Cells.with(url, herself.id()), not(empty()));
    }

    @Test
    void aHostThatSaysNothingBeginsAnewWithALaterRequest() {
        Actor herself = learner("lea-0123456789");
        record(herself, "old");
        eraser.eraseLearners().request(herself.asLearner(), EraseLearners.SHORTEST);
        now = now.plus(Duration.ofMinutes(2));
        eraser.eraseLearners().due(done -> true);
        now = now.plus(Duration.ofMinutes(2));
        assertThat(record(herself, "new"), is(Receipt.Status.STORED));
    }

    @Test
    void anIdThatWasMovedDoesNotBeginAnewWithWhoeverWasLetInBefore() {
        Map<String, String> moved = new TreeMap<>();
        int number = 0;
        for (Map.Entry<String, EveryRequest.Request> one : EveryRequest.all().entrySet()) {
            String id = "m" + number++ + "-0123456789";
            LearnerId learner = new LearnerId(id);
            helped.clear();
            helped.add(learner);
            now = EveryRequest.NOW;
            Actor herself = learner(id).letIn(now);
            Actor helper = MARC.letIn(now);
            EveryRequest.Before before = EveryRequest.begin(inclusion.as(herself), inclusion.as(helper), learner);
            now = now.plusSeconds(60);
            move(learner, new LearnerId("moved-" + number));
            now = now.plusSeconds(60);
            one.getValue().ask(inclusion.as(EveryRequest.isHers(one.getKey()) ? herself : helper), learner, before);
            moved.put(id, one.getKey());
        }
        assertThat(Cells.with(url, moved), empty());
    }

    private void move(LearnerId from, LearnerId to) {
        eraser.moveLearners()
                .ask(new MoveLearners.Request(from, to, STRUCTURE, "anne"))
                .orThrow();
        eraser.moveLearners()
                .confirm(new MoveLearners.Request(from, to, STRUCTURE, "paul"))
                .orThrow();
    }

    private Receipt.Status record(Actor sender, String id) {
        return record(sender, id, sender.asLearner());
    }

    private Receipt.Status record(Actor sender, String id, LearnerId about) {
        return inclusion
                .as(sender)
                .record(List.of(Evidence.by(sender)
                        .withId(id)
                        .about(about)
                        .in(STRUCTURE)
                        .at(now)
                        .practised(ITEM, true, Help.SUPPORTED)))
                .get(0)
                .status();
    }
}
