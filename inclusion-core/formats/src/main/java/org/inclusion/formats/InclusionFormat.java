package org.inclusion.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.place.Coordinates;
import org.inclusion.place.DiscreetHelp;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.PlaceAddress;
import org.inclusion.place.PlaceApproach;
import org.inclusion.place.PlaceAudience;
import org.inclusion.place.PlaceContact;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceMode;
import org.inclusion.place.PlaceOffer;
import org.inclusion.place.PlaceOrigin;
import org.inclusion.place.PlaceService;
import org.inclusion.place.RowProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The format of data·inclusion, version 1: a service at an address is a place, and a structure is one. Services and
 * structures are not put together: the id of its structure leads from a service to it.
 */
final class InclusionFormat extends RowFormat {

    static final InclusionFormat INSTANCE = new InclusionFormat();

    private static final Set<String> KNOWN = Set.of(
            "source",
            "structure_id",
            "id",
            "nom",
            "description",
            "date_maj",
            "adresse",
            "code_insee",
            "code_postal",
            "commune",
            "complement_adresse",
            "conditions_acces",
            "contact_nom_prenom",
            "courriel",
            "frais",
            "frais_precisions",
            "horaires_accueil",
            "latitude",
            "lien_mobilisation",
            "lien_source",
            "longitude",
            "mobilisable_par",
            "mobilisation_precisions",
            "modes_accueil",
            "modes_mobilisation",
            "nombre_semaines",
            "publics",
            "publics_precisions",
            "telephone",
            "thematiques",
            "type",
            "volume_horaire_hebdomadaire",
            "zone_eligibilite",
            "accessibilite_lieu",
            "reseaux_porteurs",
            "siret",
            "site_web");

    /** Columns of which a national file has none. */
    private static final List<String> OWN = List.of(
            "structure_id",
            "siret",
            "reseaux_porteurs",
            "horaires_accueil",
            "lien_source",
            "accessibilite_lieu",
            "thematiques",
            "modes_accueil");

    private static final Map<String, PlaceService> SERVICES = Map.of(
            "numerique--acceder-a-des-services-en-ligne", PlaceService.PROCEDURES,
            "numerique--acceder-a-une-connexion-internet", PlaceService.FREE_ACCESS,
            "numerique--acquerir-un-equipement", PlaceService.EQUIPMENT,
            "numerique--maitriser-les-fondamentaux-du-numerique", PlaceService.EVERYDAY_TOOLS,
            "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
                    PlaceService.PROCEDURES);

    private static final Vocabulary<PlaceCost> COSTS =
            new Vocabulary<PlaceCost>().with("gratuit", PlaceCost.FREE).with("payant", PlaceCost.PAID);

    private static final Map<String, PlaceAudience> AUDIENCES = Map.of(
            "etudiants", PlaceAudience.STUDENTS,
            "familles", PlaceAudience.FAMILIES,
            "femmes", PlaceAudience.WOMEN,
            "jeunes", PlaceAudience.YOUNG,
            "seniors", PlaceAudience.SENIORS);

    private static final Vocabulary<PlaceApproach> APPROACHES = new Vocabulary<PlaceApproach>()
            .with("envoyer-un-courriel", PlaceApproach.MAIL)
            .with("se-presenter", PlaceApproach.COME)
            .with("telephoner", PlaceApproach.TELEPHONE)
            .with("utiliser-lien-mobilisation", PlaceApproach.ONLINE_APPOINTMENT);

    private InclusionFormat() {}

    static boolean isMeant(Cells cells) {
        return OWN.stream().anyMatch(cells::has);
    }

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
        LocalDate updatedOn = reader.day("date_maj");
        String street = reader.text("adresse", 500);
        String more = reader.text("complement_adresse", 500);
        String townCode = reader.text("code_insee", SHORT, IS_TOWN_CODE);
        Coordinates point = reader.point("latitude", "longitude");
        PlaceContact contact = new PlaceContact(
                telephone(reader, "telephone"),
                reader.texts("courriel", SHORT, IS_MAIL),
                reader.links("site_web", LINK, IS_SITE),
                reader.text("lien_mobilisation", LINK, IS_SITE),
                reader.text("accessibilite_lieu", LINK, IS_SITE));
        OpeningHours hours = reader.hours("horaires_accueil");
        PlaceOffer offer = offer(reader);
        String description = reader.text("description", LONG);
        String said = reader.text("source", 200);
        if (reader.isRefused()) {
            return null;
        }
        String from = said == null ? source : said;
        return new HelpPlace(
                HelpPlace.idOf(from, id),
                new PlaceOrigin(from, id, updatedOn),
                name,
                List.of(),
                // The town hall of a village has no street.
                new PlaceAddress(street == null ? town : street, more, postcode, town, townCode, point),
                contact,
                hours,
                offer,
                null,
                description,
                labels(reader));
    }

    private static PlaceOffer offer(CellReader reader) {
        List<String> themes = reader.cells().list("thematiques");
        Set<PlaceService> services = EnumSet.noneOf(PlaceService.class);
        themes.forEach(theme -> Optional.ofNullable(SERVICES.get(theme)).ifPresent(services::add));
        Set<PlaceAudience> audiences = EnumSet.noneOf(PlaceAudience.class);
        List<String> named = reader.cells().list("publics");
        named.forEach(one -> Optional.ofNullable(AUDIENCES.get(one)).ifPresent(audiences::add));
        if (named.contains("tous-publics")) {
            audiences.clear();
        }
        return new PlaceOffer(
                services,
                reader.meanings("frais", PlaceCost.class, COSTS),
                audiences,
                Set.of(),
                approaches(reader),
                modes(reader),
                false,
                discreet(reader, themes, named));
    }

    /** A service that only professionals may ask for needs their sheet. */
    private static Set<PlaceApproach> approaches(CellReader reader) {
        List<String> by = reader.cells().list("mobilisable_par");
        if (!by.isEmpty() && !by.contains("usagers")) {
            return EnumSet.of(PlaceApproach.REFERRAL_SHEET);
        }
        return reader.meanings("modes_mobilisation", PlaceApproach.class, APPROACHES);
    }

    private static Set<PlaceMode> modes(CellReader reader) {
        Set<PlaceMode> modes = EnumSet.noneOf(PlaceMode.class);
        for (String mode : reader.cells().list("modes_accueil")) {
            switch (mode) {
                case "a-distance" -> modes.add(PlaceMode.REMOTE);
                case "en-presentiel" -> {
                    // How people are helped there is told by the type.
                }
                default -> reader.leaveOut("modes_accueil", Kind.NOT_ON_THE_LIST, mode);
            }
        }
        String type = reader.text("type", SHORT);
        if ("atelier".equals(type) || "formation".equals(type)) {
            modes.add(PlaceMode.WORKSHOP);
        } else if ("accompagnement".equals(type)) {
            modes.add(PlaceMode.INDIVIDUAL);
        }
        return modes;
    }

    private static Set<DiscreetHelp> discreet(CellReader reader, List<String> themes, List<String> audiences) {
        Set<DiscreetHelp> discreet = PlaceKinds.discreet(reader.cells().list("reseaux_porteurs"));
        for (String theme : themes) {
            if (theme.equals("sante--addictions")) {
                discreet.add(DiscreetHelp.ADDICTION);
            } else if (theme.startsWith("sante--")) {
                discreet.add(DiscreetHelp.HEALTH);
            } else if (theme.endsWith("separation-violence")) {
                discreet.add(DiscreetHelp.VIOLENCE);
            }
        }
        if (audiences.contains("personnes-exilees")) {
            discreet.add(DiscreetHelp.ASYLUM);
        }
        return discreet;
    }

    /** Values that our own words do not tell: the networks, and the themes and audiences beyond. */
    private static List<String> labels(CellReader reader) {
        List<String> labels = new ArrayList<>(reader.texts("reseaux_porteurs", SHORT, text -> true));
        reader.cells().list("thematiques").stream()
                .filter(theme -> !SERVICES.containsKey(theme))
                .forEach(labels::add);
        reader.cells().list("publics").stream()
                .filter(one -> !AUDIENCES.containsKey(one) && !one.equals("tous-publics"))
                .forEach(labels::add);
        return labels.stream().distinct().limit(20).toList();
    }
}
