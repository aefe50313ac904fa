package org.inclusion.together;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Posture;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Notes a success of a session, once, where the learner says yes. The evidence names both: it is about her and by the
 * helper, through the channel telephone. Thread-safe.
 */
final class NoteSuccess {

    private final Guard guard;
    private final Transactions transactions;
    private final Calendar calendar;
    private final Sessions sessions;
    private final SessionViews views;
    private final RecordEvidence recordEvidence;
    private final BeHelped beHelped;

    NoteSuccess(
            Guard guard,
            Transactions transactions,
            Calendar calendar,
            TogetherStore store,
            ContentLibrary content,
            RandomGenerator random,
            RecordEvidence recordEvidence,
            BeHelped beHelped) {
        this.guard = guard;
        this.transactions = transactions;
        this.calendar = calendar;
        this.sessions = new Sessions(store, random);
        this.views = new SessionViews(new Places(content));
        this.recordEvidence = recordEvidence;
        this.beHelped = beHelped;
    }

    /**
     * Takes her answer to the question whether a success is noted. The first answer stands.
     *
     * @param side who answers
     * @param id the session's id
     * @param number the number of the success
     * @param help the help she had, where she says yes: not alone, since somebody was with her; null where she says no
     * @return the session; or the refusal: not found where there is no such success, or the helper's relation has ended
     */
    public Outcome<SeenByLearner> answer(LearnerSide side, String id, long number, @Nullable Help help) {
        if (help == Help.ALONE) {
            return Outcome.refused(Refusal.invalid("help", "unknown-value"));
        }
        return known(side, id)
                .flatMap(session -> guard.run(
                        helperOf(session),
                        Permission.RECORD_ACT,
                        side.learner(),
                        (tx, now) -> Outcome.found(
                                        mine(tx, side, id, now).flatMap(mine -> sessions.lock(tx, id, now)),
                                        "session",
                                        id)
                                .flatMap(locked -> answered(tx, locked, number, help, now))));
    }

    /** Her side is asked for its permission before anything is looked up. */
    private Outcome<LiveSession> known(LearnerSide side, String id) {
        Instant now = calendar.now();
        return transactions.run(tx -> beHelped.refusal(tx, side, now)
                .map(Outcome::<LiveSession>refused)
                .orElseGet(() -> Outcome.found(mine(tx, side, id, now), "session", id)));
    }

    /** The roles of the helper were asked when the session was opened. The relation is asked again now. */
    private static Actor helperOf(LiveSession session) {
        return new Actor(session.helper(), Set.of(Role.HELPER), Set.of(session.structure()), session.openedAt());
    }

    private Optional<LiveSession> mine(Transaction tx, LearnerSide side, String id, Instant now) {
        return sessions.find(tx, id, now).filter(session -> BeHelped.isOf(session, side));
    }

    private Outcome<SeenByLearner> answered(
            Transaction tx, LiveSession session, long number, @Nullable Help help, Instant now) {
        return Outcome.found(session.shared().success(number), "success", String.valueOf(number))
                .flatMap(success -> {
                    if (success.answered()) {
                        return Outcome.done(views.toLearner(session, now));
                    }
                    Refusal refusal = help == null ? null : refusalToNote(tx, session, success, help);
                    if (refusal != null) {
                        return Outcome.refused(refusal);
                    }
                    LiveSession next = session.with(session.shared().answered(success));
                    return Outcome.done(views.toLearner(sessions.change(tx, next), now));
                });
    }

    private @Nullable Refusal refusalToNote(Transaction tx, LiveSession session, Success success, Help help) {
        EvidenceHeader header = new EvidenceHeader(
                success.evidenceId(),
                session.learner(),
                session.helper(),
                session.structure(),
                Channel.TELEPHONE,
                success.at(),
                null);
        // On the telephone a helper does nothing for her: she has the page.
        Practice practice = new Practice(header, success.step(), true, help, Posture.DONE_WITH, null);
        List<Receipt> receipts = recordEvidence.record(tx, helperOf(session), List.of(practice));
        return receipts.get(0).refusal();
    }
}
