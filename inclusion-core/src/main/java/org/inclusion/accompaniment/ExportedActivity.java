package org.inclusion.accompaniment;

import org.inclusion.evidence.Help;
import org.jspecify.annotations.Nullable;

/**
 * A row of an export: an accompaniment of one person, or a workshop. Neither who was accompanied nor who helped is in
 * it. Immutable.
 *
 * @param id the id that the sender chose
 * @param isWorkshop whether it is a workshop
 * @param activity day, way of meeting, minutes, themes and materials
 * @param redirection to which kind of structure the person was directed; null for a workshop, and where to none
 * @param help the help in this activity, as the helper chose it; null for a workshop, and where it was not noted
 * @param level for whom a workshop was announced; null where for everybody, and for one person
 * @param people how many people there were: 1 where it is no workshop
 */
public record ExportedActivity(
        String id,
        boolean isWorkshop,
        Activity activity,
        @Nullable Redirection redirection,
        @Nullable Help help,
        @Nullable WorkshopLevel level,
        int people) {

    static ExportedActivity of(Accompaniment one) {
        return new ExportedActivity(one.id(), false, one.activity(), one.redirection(), one.help(), null, 1);
    }

    static ExportedActivity of(Workshop workshop) {
        return new ExportedActivity(
                workshop.id(), true, workshop.activity(), null, null, workshop.level(), workshop.people());
    }
}
