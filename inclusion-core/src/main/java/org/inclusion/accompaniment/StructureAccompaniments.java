package org.inclusion.accompaniment;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.room.StructureDoor;

/**
 * Every request that one actor can make about the workshops of a structure, and about an export of what was done in it.
 * Each is refused where the actor has no permission; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * StructureAccompaniments ofCcas = inclusion.as(helper).accompanimentsOf("ccas");
 * ofCcas.noteWorkshop(new SaidWorkshop(id, activity, WorkshopLevel.DEBUTANT, 8, Set.of()));
 * ofCcas.export(firstOfMonth, today, "csv").orThrow().writeTo(out);
 * }</pre>
 */
public final class StructureAccompaniments {

    /** The door to these requests: {@code as(helper).at(StructureAccompaniments.DOOR, structure)}. */
    public static final StructureDoor<StructureAccompaniments> DOOR =
            new StructureDoor<>(AccompanimentRoom.ID, StructureAccompaniments.class);

    private final Actor actor;
    private final String structure;
    private final NoteWorkshop noteWorkshop;
    private final ExportAccompaniments exportAccompaniments;

    StructureAccompaniments(
            Actor actor, String structure, NoteWorkshop noteWorkshop, ExportAccompaniments exportAccompaniments) {
        this.actor = actor;
        this.structure = structure;
        this.noteWorkshop = noteWorkshop;
        this.exportAccompaniments = exportAccompaniments;
    }

    /**
     * Notes a workshop, with its people or with their number alone. Sent again, it is noted once.
     *
     * @param said what was done
     * @return the workshop; or the refusal: conflict where another workshop has the id, and where one learner who is
     *     named may not be known to the actor, nothing is noted
     */
    public Outcome<Workshop> noteWorkshop(SaidWorkshop said) {
        return noteWorkshop.note(actor, structure, said);
    }

    /**
     * The formats in which accompaniments can be exported here, whoever asks.
     *
     * @return the names of the formats that the host gave, in the host's order; none where it gave none
     */
    public List<String> formats() {
        return exportAccompaniments.formats();
    }

    /**
     * Grants an export: of the whole structure to its coordinator, of the helper's own notes to a helper. It says
     * neither who was accompanied nor who helped. Each export is noted in the journal.
     *
     * @param from the first day
     * @param until the last day
     * @param format the name of a format that the host gave: {@link AccompanimentOptions}
     * @return the export, which is not written yet; or the refusal: not found where there is no such format
     */
    public Outcome<AccompanimentExport> export(LocalDate from, LocalDate until, String format) {
        return exportAccompaniments.of(actor, structure, from, until, format);
    }
}
