package org.inclusion;

import org.inclusion.learner.RecordEvidence;
import org.inclusion.together.BeHelped;
import org.inclusion.together.HelpTogether;
import org.inclusion.together.NoteSuccess;
import org.inclusion.together.WatchSessions;

/** The use cases of live help: both sides of a session, and those who watch sessions. Thread-safe. */
final class TogetherUseCases {

    final HelpTogether helpTogether;
    final BeHelped beHelped;
    final NoteSuccess noteSuccess;
    final WatchSessions watchSessions;

    TogetherUseCases(Ground ground, RecordEvidence recordEvidence) {
        helpTogether = new HelpTogether(
                ground.guard,
                ground.access,
                ground.quota,
                ground.stores.together(),
                ground.content,
                ground.settings.random());
        beHelped = new BeHelped(
                ground.transactions,
                ground.access,
                ground.calendar,
                ground.stores.together(),
                ground.content,
                ground.settings.words(),
                ground.settings.random());
        noteSuccess = new NoteSuccess(
                ground.guard,
                ground.transactions,
                ground.calendar,
                ground.stores.together(),
                ground.content,
                ground.settings.random(),
                recordEvidence,
                beHelped);
        watchSessions = new WatchSessions(
                ground.transactions,
                ground.access,
                ground.stores.together(),
                ground.calendar,
                ground.settings.random());
    }
}
