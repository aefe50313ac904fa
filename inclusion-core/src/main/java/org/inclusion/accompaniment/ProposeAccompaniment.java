package org.inclusion.accompaniment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.together.TogetherStore;

/**
 * Proposes what an accompaniment was, from what the helper and the learner did today: evidence that the helper noted, a
 * session of live help, a promise that was kept. What stands already in an accompaniment that the helper noted today is
 * not proposed again. The help in the activity and what was used are never proposed, and no clock says how long it
 * took: the helper alone chooses them. Thread-safe.
 */
final class ProposeAccompaniment {

    /** Nobody notes more with one person in a day. */
    private static final int LATEST = 100;

    private final Guard guard;
    private final EvidenceStore evidence;
    private final PromiseStore promises;
    private final TogetherStore together;
    private final AccompanimentStore accompaniments;
    private final ThemesOfContent themes;
    private final Calendar calendar;

    ProposeAccompaniment(
            Guard guard,
            EvidenceStore evidence,
            PromiseStore promises,
            TogetherStore together,
            AccompanimentStore accompaniments,
            ContentLibrary content,
            Calendar calendar) {
        this.guard = guard;
        this.evidence = evidence;
        this.promises = promises;
        this.together = together;
        this.accompaniments = accompaniments;
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
    public Outcome<ProposedAccompaniment> propose(Actor helper, LearnerId learner) {
        return guard.show(
                helper,
                Permission.SEE,
                Look.What.HISTORY,
                learner,
                (tx, now) -> helper.is(learner)
                        ? Outcome.refused(Refusal.notYoursToDo())
                        : Outcome.done(proposal(tx, helper, learner, now)));
    }

    private ProposedAccompaniment proposal(Transaction tx, Actor helper, LearnerId learner, Instant now) {
        LocalDate today = calendar.dayOf(now);
        Instant last = lastNote(tx, helper, learner, today);
        DoneToday done = new DoneToday(today);
        Map<String, Optional<Theme>> acts = new LinkedHashMap<>();
        List<ReceivedEvidence> latestFirst = evidenceOf(tx, helper, learner, today, last);
        latestFirst.forEach(received ->
                acts.put(received.id(), themes.of(received.evidence().item()).filter(theme -> !theme.aboutHealth())));
        acts.values().forEach(theme -> theme.ifPresent(done::about));
        // The latest says how they met.
        for (int i = latestFirst.size() - 1; i >= 0; i--) {
            AccompanimentMode.of(latestFirst.get(i).evidence().header().channel())
                    .ifPresent(done::by);
        }
        addKeptPromises(tx, helper, learner, done, last);
        together.of(tx, learner).stream()
                .filter(session -> session.helper().equals(helper.id()) && isOn(today, session.openedAt()))
                .filter(session -> session.openedAt().isAfter(last))
                .forEach(session -> done.by(AccompanimentMode.TELEPHONE));
        return new ProposedAccompaniment(done.activity(), acts);
    }

    /** When this helper noted the last accompaniment of today; before all times where none is noted. */
    private Instant lastNote(Transaction tx, Actor helper, LearnerId learner, LocalDate today) {
        return accompaniments.of(tx, learner).stream()
                .filter(one ->
                        one.helper().equals(helper.id()) && one.activity().day().equals(today))
                .map(Accompaniment::notedAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** By the time of receipt: what was noted without a network, and came after the note, did not stand in it. */
    private List<ReceivedEvidence> evidenceOf(
            Transaction tx, Actor helper, LearnerId learner, LocalDate today, Instant last) {
        return evidence.page(tx, learner, null, LATEST).stream()
                .filter(received -> received.evidence().header().actor().equals(helper.id()))
                .filter(received -> isOn(today, received.effectiveAt())
                        && received.receivedAt().isAfter(last))
                .toList();
    }

    private void addKeptPromises(Transaction tx, Actor helper, LearnerId learner, DoneToday done, Instant last) {
        promises.tries(tx, List.of(learner)).stream()
                .filter(one -> one.result() == Try.Result.REACHED
                        && helper.id().equals(one.by())
                        && isOn(done.today(), one.at())
                        && one.at().isAfter(last))
                .flatMap(one -> promises.find(tx, learner, one.promise()).stream())
                .forEach(promise -> {
                    done.by(AccompanimentMode.of(promise.way()));
                    themes.of(promise.matter()).forEach(done::about);
                });
    }

    private boolean isOn(LocalDate day, Instant at) {
        return calendar.dayOf(at).equals(day);
    }
}
