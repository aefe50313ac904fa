package org.inclusion.accompaniment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.path.Device;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.together.TogetherStore;

/**
 * Proposes what an accompaniment was, from what the helper and the learner did today: evidence that the helper noted, a session of live
 * help, a promise that was kept. The help in the activity is never proposed: the helper alone chooses it. Thread-safe.
 */
@Internal
public final class ProposeAccompaniment {

    /** Nobody notes more with one person in a day. */
    private static final int LATEST = 100;

    private final Guard guard;
    private final EvidenceStore evidence;
    private final PromiseStore promises;
    private final TogetherStore together;
    private final DayRelationStore dayRelations;
    private final WishStore wishes;
    private final ThemesOfContent themes;
    private final Calendar calendar;

    public ProposeAccompaniment(
            Guard guard,
            EvidenceStore evidence,
            PromiseStore promises,
            TogetherStore together,
            DayRelationStore dayRelations,
            WishStore wishes,
            ContentLibrary content,
            Calendar calendar) {
        this.guard = guard;
        this.evidence = evidence;
        this.promises = promises;
        this.together = together;
        this.dayRelations = dayRelations;
        this.wishes = wishes;
        this.themes = new ThemesOfContent(content);
        this.calendar = calendar;
    }

    /**
     * Proposes an accompaniment of today. Nothing is noted.
     *
     * @param helper a helper in relation with the learner
     * @param learner who was accompanied
     * @return the proposal, or the refusal
     */
    public Outcome<Activity> propose(Actor helper, LearnerId learner) {
        return guard.show(
                helper,
                Permission.SEE,
                Look.What.HISTORY,
                learner,
                (tx, now) -> helper.is(learner)
                        ? Outcome.refused(Refusal.notYoursToDo())
                        : Outcome.done(proposal(tx, helper, learner, now)));
    }

    private Activity proposal(Transaction tx, Actor helper, LearnerId learner, Instant now) {
        LocalDate today = calendar.dayOf(now);
        DoneToday done = new DoneToday(today);
        dayRelations.ofHelper(tx, helper.id(), today).stream()
                .filter(relation -> relation.learner().equals(learner))
                .forEach(relation -> done.at(relation.openedAt()));
        evidenceOf(tx, helper, learner, today).forEach(received -> {
            done.at(received.effectiveAt());
            AccompanimentMode.of(received.evidence().header().channel()).ifPresent(done::by);
            themes.of(received.evidence().item()).ifPresent(done::about);
        });
        addKeptPromises(tx, helper, learner, done);
        together.of(tx, learner).stream()
                .filter(session -> session.helper().equals(helper.id()) && isOn(today, session.openedAt()))
                .forEach(session -> {
                    done.at(session.openedAt());
                    done.at(now);
                    done.by(AccompanimentMode.TELEPHONE);
                });
        Set<Material> materials = wishes.latest(tx, learner)
                .map(Wish::device)
                .map(ProposeAccompaniment::material)
                .map(Set::of)
                .orElse(Set.of());
        return done.activity(materials);
    }

    /** The earliest first, so that the latest says how they met. */
    private List<ReceivedEvidence> evidenceOf(Transaction tx, Actor helper, LearnerId learner, LocalDate today) {
        List<ReceivedEvidence> some = evidence.page(tx, learner, null, LATEST).stream()
                .filter(received -> received.evidence().header().actor().equals(helper.id()))
                .filter(received -> isOn(today, received.effectiveAt()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(some);
        return some;
    }

    private void addKeptPromises(Transaction tx, Actor helper, LearnerId learner, DoneToday done) {
        promises.tries(tx, List.of(learner)).stream()
                .filter(one -> one.result() == Try.Result.REACHED
                        && helper.id().equals(one.by())
                        && isOn(done.today(), one.at()))
                .forEach(one -> {
                    done.at(one.at());
                    promises.find(tx, learner, one.promise()).ifPresent(promise -> {
                        done.by(AccompanimentMode.of(promise.way()));
                        themes.of(promise.matter()).forEach(done::about);
                    });
                });
    }

    private boolean isOn(LocalDate day, Instant at) {
        return calendar.dayOf(at).equals(day);
    }

    private static Material material(Device device) {
        return switch (device) {
            case PHONE -> Material.TELEPHONE;
            case TABLET -> Material.TABLETTE;
            case COMPUTER -> Material.ORDINATEUR;
        };
    }
}
