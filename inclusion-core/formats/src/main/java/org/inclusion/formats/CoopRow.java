package org.inclusion.formats;

import java.util.List;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.ExportedActivity;
import org.inclusion.accompaniment.Material;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.Theme;
import org.inclusion.evidence.Help;
import org.jspecify.annotations.Nullable;

/**
 * An accompaniment or a workshop in the values of the Coop. A field that the Coop asks of one person alone is null for
 * a workshop, and a field that it asks of a workshop alone is null for one person.
 */
record CoopRow(
        String id,
        String type,
        String date,
        int duree,
        String typeLieu,
        @Nullable String autonomie,
        @Nullable Boolean orienteVersStructure,
        @Nullable String structureDeRedirection,
        List<String> materiel,
        List<String> thematiques,
        @Nullable String niveau,
        int participants) {

    static CoopRow of(ExportedActivity row) {
        Redirection redirection = row.redirection();
        return new CoopRow(
                row.id(),
                row.isWorkshop() ? "collectif" : "individuel",
                row.activity().day().toString(),
                row.activity().minutes(),
                place(row.activity().mode()),
                autonomy(row.help()),
                row.isWorkshop() ? null : redirection != null,
                redirection == null ? null : redirection.code(),
                row.activity().materials().stream().map(Material::code).toList(),
                row.activity().themes().stream().map(Theme::code).toList(),
                row.level() == null ? null : row.level().code(),
                row.people());
    }

    private static String place(AccompanimentMode mode) {
        return switch (mode) {
            case PLACE -> "lieu_activite";
            case OTHER_PLACE -> "autre";
            case HOME -> "domicile";
            case TELEPHONE, VIDEO -> "a_distance";
        };
    }

    /** The help in this activity, as the helper chose it: no level of anybody. */
    private static @Nullable String autonomy(@Nullable Help help) {
        if (help == null) {
            return null;
        }
        return switch (help) {
            case SHOWN, TOGETHER -> "entierement_accompagne";
            case SUPPORTED -> "partiellement_autonome";
            case ALONE -> "autonome";
        };
    }
}
