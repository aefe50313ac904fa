package org.inclusion.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inclusion.place.Coordinates;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.PlaceAddress;
import org.inclusion.place.PlaceApproach;
import org.inclusion.place.PlaceAudience;
import org.inclusion.place.PlaceCare;
import org.inclusion.place.PlaceContact;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceMode;
import org.inclusion.place.PlaceOffer;
import org.inclusion.place.PlaceOrigin;
import org.inclusion.place.PlaceService;
import org.inclusion.place.RowProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The national format of places of digital mediation: version 1.0.2, and version 0 where its columns have other names.
 */
final class NationalFormat extends RowFormat {

    static final NationalFormat INSTANCE = new NationalFormat();

    /** Without these columns no row is a place. */
    static final List<String> NEEDED = List.of("id", "nom", "commune", "code_postal", "adresse", "date_maj");

    private static final Set<String> KNOWN = Set.of(
            "id",
            "pivot",
            "nom",
            "commune",
            "code_postal",
            "code_insee",
            "adresse",
            "complement_adresse",
            "latitude",
            "longitude",
            "typologie",
            "telephone",
            "courriels",
            "site_web",
            "horaires",
            "presentation_resume",
            "presentation_detail",
            "source",
            "itinerance",
            "structure_parente",
            "date_maj",
            "services",
            "publics_specifiquement_adresses",
            "prise_en_charge_specifique",
            "frais_a_charge",
            "dispositif_programmes_nationaux",
            "formations_labels",
            "autres_formations_labels",
            "modalites_acces",
            "modalites_accompagnement",
            "fiche_acces_libre",
            "prise_rdv",
            // Version 0.
            "courriel",
            "publics_accueillis",
            "conditions_acces",
            "labels_nationaux",
            "labels_autres",
            "accessibilite",
            "cle_ban");

    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9_]{1,64}");

    /** Adults are everybody: said of a place, it narrows nothing. */
    private static final Set<String> EVERYBODY = Set.of("adultes", "tout public", "tous publics");

    private NationalFormat() {}

    @Override
    Set<String> known() {
        return KNOWN;
    }

    @Override
    @Nullable
    HelpPlace place(CellReader reader, String source) {
        String id = reader.needed("id", SHORT);
        String name = reader.needed("nom", SHORT);
        String town = reader.needed("commune", SHORT);
        String postcode = reader.needed("code_postal", SHORT, IS_POSTCODE);
        String street = reader.needed("adresse", 500);
        LocalDate updatedOn = reader.day("date_maj");
        String more = reader.text("complement_adresse", 500);
        String townCode = reader.text("code_insee", SHORT, IS_TOWN_CODE);
        Coordinates point = reader.point("latitude", "longitude");
        List<String> kinds = reader.texts("typologie", SHORT, KIND.asMatchPredicate());
        PlaceContact contact = contact(reader);
        OpeningHours hours = reader.hours("horaires");
        PlaceOffer offer = offer(reader, kinds);
        String summary = reader.text("presentation_resume", LONG);
        String description = reader.text("presentation_detail", LONG);
        List<String> labels = labels(reader);
        String said = reader.text("source", 200);
        if (reader.isRefused()) {
            return null;
        }
        String from = said == null ? source : said;
        return new HelpPlace(
                HelpPlace.idOf(from, id),
                new PlaceOrigin(from, id, updatedOn),
                name,
                kinds,
                new PlaceAddress(street, more, postcode, town, townCode, point),
                contact,
                hours,
                offer,
                summary,
                description,
                labels);
    }

    private static PlaceContact contact(CellReader reader) {
        String column = reader.cells().has("courriels") ? "courriels" : "courriel";
        String access = reader.cells().has("fiche_acces_libre") ? "fiche_acces_libre" : "accessibilite";
        return new PlaceContact(
                telephone(reader, "telephone"),
                reader.texts(column, SHORT, IS_MAIL),
                reader.links("site_web", LINK, IS_SITE),
                reader.text("prise_rdv", LINK, IS_SITE),
                reader.text(access, LINK, IS_SITE));
    }

    private static PlaceOffer offer(CellReader reader, List<String> kinds) {
        String costs = reader.cells().has("frais_a_charge") ? "frais_a_charge" : "conditions_acces";
        Set<PlaceAudience> audiences =
                reader.meanings("publics_specifiquement_adresses", PlaceAudience.class, NationalWords.AUDIENCES);
        Set<PlaceCare> cares = reader.meanings("prise_en_charge_specifique", PlaceCare.class, NationalWords.CARES);
        readOldAudiences(reader, audiences, cares);
        return new PlaceOffer(
                reader.meanings("services", PlaceService.class, NationalWords.SERVICES),
                reader.meanings(costs, PlaceCost.class, NationalWords.COSTS),
                audiences,
                cares,
                reader.meanings("modalites_acces", PlaceApproach.class, NationalWords.APPROACHES),
                reader.meanings("modalites_accompagnement", PlaceMode.class, NationalWords.MODES),
                reader.cells().list("itinerance").stream().anyMatch(one -> one.startsWith("Itin")),
                PlaceKinds.discreet(kinds));
    }

    /** Version 0: a place that names adults is for everybody, whoever else is named. */
    private static void readOldAudiences(CellReader reader, Set<PlaceAudience> audiences, Set<PlaceCare> cares) {
        Set<PlaceAudience> named = EnumSet.noneOf(PlaceAudience.class);
        boolean isForEverybody = false;
        for (String value : reader.cells().list("publics_accueillis")) {
            Optional<PlaceAudience> audience = NationalWords.OLD_AUDIENCES.meaning(value);
            Optional<PlaceCare> care = NationalWords.OLD_CARES.meaning(value);
            audience.ifPresent(named::add);
            care.ifPresent(cares::add);
            if (EVERYBODY.contains(value.toLowerCase(Locale.ROOT))) {
                isForEverybody = true;
            } else if (audience.isEmpty() && care.isEmpty()) {
                reader.leaveOut("publics_accueillis", Kind.NOT_ON_THE_LIST, value);
            }
        }
        if (!isForEverybody) {
            audiences.addAll(named);
        }
    }

    private static List<String> labels(CellReader reader) {
        List<String> labels = new ArrayList<>();
        for (String column : List.of(
                "dispositif_programmes_nationaux",
                "labels_nationaux",
                "formations_labels",
                "autres_formations_labels",
                "labels_autres")) {
            for (String label : reader.texts(column, SHORT, text -> true)) {
                if (!labels.contains(label) && labels.size() < 20) {
                    labels.add(label);
                }
            }
        }
        return labels;
    }
}
