package org.inclusion;

import org.inclusion.accompaniment.ErasedDays;
import org.inclusion.accompaniment.ExportAccompaniments;
import org.inclusion.accompaniment.NoteAccompaniment;
import org.inclusion.accompaniment.NoteWorkshop;
import org.inclusion.accompaniment.ProposeAccompaniment;
import org.inclusion.accompaniment.SeeAccompaniments;
import org.inclusion.learner.RecordEvidence;

/** The use cases of what was done with a learner, of workshops, and of their export. Thread-safe. */
final class AccompanimentUseCases {

    final NoteAccompaniment noteAccompaniment;
    final NoteWorkshop noteWorkshop;
    final SeeAccompaniments seeAccompaniments;
    final ProposeAccompaniment proposeAccompaniment;
    final ExportAccompaniments exportAccompaniments;

    AccompanimentUseCases(Ground ground, RecordEvidence recordEvidence) {
        ErasedDays erasedDays = new ErasedDays(ground.erasures, ground.calendar);
        noteAccompaniment = new NoteAccompaniment(
                ground.guard,
                ground.access,
                ground.quota,
                ground.stores.accompaniments(),
                recordEvidence,
                erasedDays,
                ground.calendar);
        noteWorkshop = new NoteWorkshop(
                ground.turns, ground.access, ground.quota, ground.stores.accompaniments(), erasedDays, ground.calendar);
        seeAccompaniments = new SeeAccompaniments(ground.guard, ground.stores.accompaniments());
        proposeAccompaniment = new ProposeAccompaniment(
                ground.guard,
                ground.stores.evidence(),
                ground.stores.promises(),
                ground.stores.together(),
                ground.stores.dayRelations(),
                ground.stores.wishes(),
                ground.content,
                ground.calendar);
        exportAccompaniments = new ExportAccompaniments(
                ground.transactions,
                ground.access,
                ground.stores.accompaniments(),
                ground.settings.accompanimentFormats(),
                ground.journal,
                ground.calendar);
    }
}
