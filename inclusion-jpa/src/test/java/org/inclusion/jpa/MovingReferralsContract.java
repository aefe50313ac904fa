package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.StoresWith;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.privacy.MoveLearners;
import org.inclusion.referral.ReceivingStructure;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralAnswer.Kind;
import org.inclusion.referral.ReferralOptions;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.ReferralStore;
import org.inclusion.referral.SaidReferral;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An answer that comes while two ids become one is neither lost nor doubled. */
@Timeout(60)
abstract class MovingReferralsContract {

    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));

    private final LearnerId before = TestStores.someone();
    private final LearnerId after = TestStores.someone();
    private final String library = UUID.randomUUID().toString();
    private final Actor ines = new Actor("ines", Set.of(Role.HELPER), Set.of(library));
    private final AtomicReference<@Nullable String> moment = new AtomicReference<>();
    private @Nullable CompletableFuture<?> moving;
    private @Nullable Inclusion opened;

    /** Stores with transactions of their own. */
    protected abstract Stores stores();

    private Inclusion inclusion() {
        if (opened == null) {
            opened = on(withAMoveAfterTheRead());
        }
        return opened;
    }

    private Inclusion on(Stores stores) {
        return Inclusion.builder()
                .stores(stores)
                .installationKey(new byte[32])
                .room(ReferralOptions.to(() -> List.of(new ReceivingStructure(library, "Médiathèque"))))
                .relations(new Relations() {
                    @Override
                    public boolean helps(Actor helper, LearnerId learner, Instant at) {
                        return true;
                    }

                    @Override
                    public Set<String> structuresOf(LearnerId learner) {
                        return Set.of("ccas");
                    }
                })
                .build();
    }

    @AfterEach
    void close() throws ExecutionException, InterruptedException {
        if (moving != null) {
            moving.get();
        }
        if (opened != null) {
            opened.close();
        }
    }

    /** The stores, where the move begins right after a referral was read, and is done then unless it has to wait. */
    private Stores withAMoveAfterTheRead() {
        ReferralStore referrals = as(ReferralStore.class, (method, asked) -> {
            Object read = call(stores().of(ReferralStore.class), method, asked);
            if (method.getName().equals(moment.get())) {
                moment.set(null);
                move();
            }
            return read;
        });
        return new StoresWith<>(stores(), ReferralStore.class, referrals);
    }

    private void move() {
        moving = CompletableFuture.runAsync(() -> {
            try (Inclusion other = on(stores())) {
                MoveLearners moves = other.moveLearners();
                moves.ask(new MoveLearners.Request(before, after, "ccas", "claire"))
                        .orThrow();
                moves.confirm(new MoveLearners.Request(before, after, "ccas", "paul"))
                        .orThrow();
            }
        });
        try {
            moving.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // It waits for the one who answers.
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Asked {
        @Nullable
        Object answer(Method method, Object @Nullable [] asked);
    }

    private static <T> T as(Class<T> type, Asked port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, asked) -> port.answer(method, asked)));
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] asked) {
        try {
            return method.invoke(real, asked);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void referred() {
        inclusion()
                .as(MARC)
                .about(before)
                .referrals()
                .make(SaidReferral.toStructure("r", library, ReferralReason.LOAN, Set.of()))
                .orThrow();
    }

    private List<Kind> answers(LearnerId learner) throws ExecutionException, InterruptedException {
        if (moving != null) {
            moving.get();
        }
        return stores()
                .transactions()
                .run(tx -> stores().of(ReferralStore.class).answers(tx, List.of(learner)))
                .stream()
                .map(ReferralAnswer::kind)
                .toList();
    }

    private void oneAnswer(Kind kind) throws ExecutionException, InterruptedException {
        assertThat(answers(after), contains(kind));
        assertThat(answers(before), empty());
    }

    @Test
    void theReceiversAnswer() throws ExecutionException, InterruptedException {
        referred();
        String number = stores().transactions()
                .run(tx -> stores().of(ReferralStore.class)
                        .find(tx, before, "r")
                        .orElseThrow()
                        .number());
        moment.set("arrived");
        inclusion().as(ines).arrivedAt(library).answer(number, "a", Kind.HELPED).orThrow();
        oneAnswer(Kind.HELPED);
    }

    @Test
    void theArrival() throws ExecutionException, InterruptedException {
        referred();
        moment.set("arrivedAt");
        inclusion().as(ines).arrivedAt(library).list().orThrow();
        inclusion().as(ines).arrivedAt(library).list().orThrow();
        oneAnswer(Kind.ARRIVED);
    }

    @Test
    void theAnswerOfASheet() throws ExecutionException, InterruptedException {
        referred();
        String signs = inclusion()
                .as(MARC)
                .about(before)
                .referrals()
                .sheet("r")
                .orThrow()
                .signs();
        moment.set("sheet");
        inclusion().answerSheet(signs, Kind.MET).orThrow();
        oneAnswer(Kind.MET);
    }

    @Test
    void theAnswerOfHerHelper() throws ExecutionException, InterruptedException {
        referred();
        moment.set("find");
        boolean isNoted = inclusion()
                .as(MARC)
                .about(before)
                .referrals()
                .note("r", "a", Kind.MET)
                .fold(done -> true, refusal -> false);
        // Where the move was first, nobody has the old id, and that is what the helper hears.
        assertThat(answers(after), isNoted ? contains(Kind.MET) : empty());
        assertThat(answers(before), empty());
    }
}
