package org.inclusion.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.learner.LearnerStates;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/**
 * Asks a learner at a meeting whether what was practised at home with a card is noted, and does what she
 * says. Thread-safe.
 */
final class AskAboutHome {

    /**
     * How much help there was is not known. She practised, and somebody may have been near; nothing more is claimed.
     */
    private static final Help HELP = Help.SUPPORTED;

    private final Guard guard;
    private final AccessPolicy policy;
    private final HomeResultStore results;
    private final LearnerStates states;
    private final RecordEvidence recordEvidence;
    private final ContentLibrary content;
    private final Calendar calendar;

    AskAboutHome(
            Guard guard,
            AccessPolicy policy,
            HomeResultStore results,
            LearnerStates states,
            RecordEvidence recordEvidence,
            ContentLibrary content,
            Calendar calendar) {
        this.guard = guard;
        this.policy = policy;
        this.results = results;
        this.states = states;
        this.recordEvidence = recordEvidence;
        this.content = content;
        this.calendar = calendar;
    }

    /** A step of a path. */
    private record Practised(PathId path, StepId step) {}

    /**
     * The questions to ask.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner to whom the cards were given
     * @return a question for each step that was practised, the one that was practised first before the others; none for
     *     a step that is no longer offered; or the refusal
     */
    public Outcome<List<HomeProposal>> proposals(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Look.What.PATH,
                learner,
                (tx, now) -> Outcome.done(proposals(waiting(tx, learner, now))));
    }

    /**
     * Notes what was practised at home, since she said yes: each result becomes a practice. Idempotent.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner who said yes
     * @param read the question as it was read to her
     * @return the questions that are left, with this one where the actor's quota of the day let nothing more in; or the
     *     refusal: conflict where other results than those came meanwhile
     */
    public Outcome<List<HomeProposal>> note(Actor actor, LearnerId learner, HomeProposal read) {
        return decide(actor, learner, read, (tx, those) -> noted(tx, actor, those));
    }

    /**
     * Throws away what was practised at home, since she said no.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner who said no
     * @param read the question as it was read to her
     * @return the questions that are left; or the refusal: conflict where other results than those came meanwhile
     */
    public Outcome<List<HomeProposal>> discard(Actor actor, LearnerId learner, HomeProposal read) {
        return decide(actor, learner, read, (tx, those) -> Outcome.done(those));
    }

    /** Does something with the results of a step, and removes those of which it is done. */
    private Outcome<List<HomeProposal>> decide(
            Actor actor,
            LearnerId learner,
            HomeProposal read,
            BiFunction<Transaction, List<HomeResult>, Outcome<List<HomeResult>>> work) {
        return guard.show(actor, Permission.ACCOMPANY, Look.What.PATH, learner, (tx, now) -> {
            // Nothing may be added between the reading and the removal.
            states.lock(tx, learner);
            List<HomeResult> waiting = waiting(tx, learner, now);
            List<HomeResult> those = waiting.stream()
                    .filter(result -> result.isOf(read.path(), read.step()))
                    .toList();
            if (those.isEmpty()) {
                return Outcome.done(proposals(waiting));
            }
            if (!HomeProposal.of(read.path(), read.step(), those).equals(read)) {
                return Outcome.refused(new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.more-at-home")));
            }
            return work.apply(tx, those).map(done -> {
                results.remove(tx, done);
                List<HomeResult> left = new ArrayList<>(waiting);
                left.removeAll(done);
                return proposals(left);
            });
        });
    }

    /** The results that are noted now, or were before. */
    private Outcome<List<HomeResult>> noted(Transaction tx, Actor actor, List<HomeResult> those) {
        HomeResult any = those.get(0);
        return Outcome.found(ref(any.path(), any.step()), "step", any.step().value())
                .flatMap(ref -> {
                    List<Receipt> receipts = recordEvidence.record(
                            tx,
                            actor,
                            those.stream()
                                    .map(result -> practice(actor, result, ref))
                                    .toList());
                    List<HomeResult> done = new ArrayList<>();
                    List<Refusal> refusals = new ArrayList<>();
                    for (int i = 0; i < those.size(); i++) {
                        Refusal refusal = receipts.get(i).refusal();
                        if (refusal == null) {
                            done.add(those.get(i));
                        } else {
                            refusals.add(refusal);
                        }
                    }
                    return done.isEmpty() ? Outcome.refused(refusals.get(0)) : Outcome.done(done);
                });
    }

    private Evidence practice(Actor actor, HomeResult result, ItemRef ref) {
        EvidenceHeader header = new EvidenceHeader(
                result.evidenceId(),
                result.learner(),
                actor.id(),
                policy.structureOf(actor, result.learner()),
                Channel.HOME,
                result.at(),
                null);
        return new Practice(header, ref, result.success(), HELP, null, null);
    }

    /** The results that wait today. Those whose time is over are removed in passing. */
    private List<HomeResult> waiting(Transaction tx, LearnerId learner, Instant now) {
        LocalDate today = calendar.dayOf(now);
        List<HomeResult> all = results.of(tx, learner);
        results.remove(tx, all.stream().filter(result -> !result.waitsOn(today)).toList());
        return all.stream().filter(result -> result.waitsOn(today)).toList();
    }

    private List<HomeProposal> proposals(List<HomeResult> waiting) {
        return waiting.stream()
                .collect(
                        groupingBy(result -> new Practised(result.path(), result.step()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .filter(entry ->
                        ref(entry.getKey().path(), entry.getKey().step()).isPresent())
                .map(entry ->
                        HomeProposal.of(entry.getKey().path(), entry.getKey().step(), entry.getValue()))
                .toList();
    }

    private Optional<ItemRef> ref(PathId path, StepId step) {
        return content.path(path)
                .filter(published -> published.item().step(step).isPresent())
                .map(published -> published.ref(step));
    }
}
