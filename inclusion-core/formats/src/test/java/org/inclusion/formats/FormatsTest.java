package org.inclusion.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.inclusion.place.Coordinates;
import org.inclusion.place.DiscreetHelp;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.Openness;
import org.inclusion.place.PlaceApproach;
import org.inclusion.place.PlaceAudience;
import org.inclusion.place.PlaceCare;
import org.inclusion.place.PlaceContact;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceMode;
import org.inclusion.place.PlaceOffer;
import org.inclusion.place.PlaceOrigin;
import org.inclusion.place.PlaceService;
import org.junit.jupiter.api.Test;

/** The same words of ours come out of every format. */
class FormatsTest {

    private static final LocalDateTime A_TUESDAY_AT_TEN = LocalDateTime.of(2026, 9, 1, 10, 0);

    @Test
    void aRowOfVersion1IsReadWhole() {
        ReadRows read = ReadRows.ofResource("lieux-1.0.2.csv");
        HelpPlace place = read.places().get(0);
        assertThat(read.problems(), empty());
        assertThat(place.origin(), equalTo(new PlaceOrigin("Essai", "lieu-1", LocalDate.of(2024, 4, 2))));
        assertThat(place.name(), is("L’Atelier des Tilleuls"));
        assertThat(place.kinds(), contains("TIERS_LIEUX", "ASSO"));
        assertThat(place.address().point(), equalTo(new Coordinates(49_258_300, 4_031_700)));
        assertThat(place.address().townCode(), is("51454"));
        assertThat(
                place.contact(),
                equalTo(new PlaceContact(
                        "+33180000001",
                        List.of("accueil@example.org", "rdv@example.org"),
                        List.of("https://example.org/", "https://example.org/?a=1;b=2"),
                        "https://example.org/rdv",
                        "https://acceslibre.beta.gouv.fr/app/exemple")));
        assertThat(
                place.offer(),
                equalTo(new PlaceOffer(
                        Set.of(PlaceService.EVERYDAY_TOOLS, PlaceService.WORK),
                        Set.of(PlaceCost.FREE_ON_CONDITION, PlaceCost.PAID),
                        Set.of(PlaceAudience.YOUNG, PlaceAudience.WOMEN),
                        Set.of(PlaceCare.DEAFNESS, PlaceCare.READING, PlaceCare.ENGLISH),
                        Set.of(PlaceApproach.COME, PlaceApproach.CLOSED_TO_THE_PUBLIC),
                        Set.of(PlaceMode.WORKSHOP, PlaceMode.REMOTE),
                        true,
                        Set.of())));
        assertThat(place.labels(), contains("Aidants Connect", "La Croix Rouge", "Étapes numériques (La Poste)"));
        assertThat(place.hours().at(A_TUESDAY_AT_TEN), is(Openness.OPEN));
    }

    @Test
    void emptyCellsOfVersion1AreNothing() {
        HelpPlace place = ReadRows.ofResource("lieux-1.0.2.csv").places().get(1);
        assertThat(place.contact(), equalTo(PlaceContact.NONE));
        assertThat(place.address().point(), nullValue());
        assertThat(place.address().more(), nullValue());
        assertThat(place.hours().at(A_TUESDAY_AT_TEN), is(Openness.UNKNOWN));
        assertThat(place.offer().costs(), empty());
    }

    @Test
    void version0SaysItsOwnValuesInOurWords() {
        ReadRows read = ReadRows.ofResource("lieux-0.json");
        HelpPlace place = read.places().get(0);
        assertThat(place.contact().telephone(), is("+33450000001"));
        assertThat(place.contact().mails(), contains("contact@example.org"));
        assertThat(
                place.offer(),
                equalTo(new PlaceOffer(
                        Set.of(PlaceService.FREE_ACCESS, PlaceService.EVERYDAY_TOOLS, PlaceService.PROCEDURES),
                        Set.of(PlaceCost.FREE, PlaceCost.PAID),
                        Set.of(),
                        Set.of(PlaceCare.DEAFNESS, PlaceCare.MENTAL),
                        Set.of(),
                        Set.of(PlaceMode.INDIVIDUAL, PlaceMode.WORKSHOP),
                        false,
                        Set.of())));
        assertThat(read.places().get(1).offer().audiences(), equalTo(Set.of(PlaceAudience.SENIORS)));
        assertThat(read.problems(), contains("2 latitude SWAPPED 6.72 46.27", "2 horaires WRONG_HOURS Fr 19:00-11:00"));
    }

    @Test
    void dataInclusionIsReadAsStructuresAndServices() {
        ReadRows read = ReadRows.ofResource("data-inclusion-1.json");
        HelpPlace structure = read.places().get(0);
        assertThat(structure.contact().telephone(), is("+33326000000"));
        assertThat(structure.offer().discreet(), equalTo(Set.of(DiscreetHelp.ADDICTION)));
        assertThat(structure.labels(), contains("ccas-cias", "csapa"));
        HelpPlace service = read.places().get(1);
        assertThat(service.address().street(), is("Beaulieu-d’Essai"));
        assertThat(
                service.offer(),
                equalTo(new PlaceOffer(
                        Set.of(PlaceService.EVERYDAY_TOOLS),
                        Set.of(PlaceCost.FREE),
                        Set.of(PlaceAudience.SENIORS),
                        Set.of(),
                        Set.of(PlaceApproach.COME, PlaceApproach.TELEPHONE),
                        Set.of(PlaceMode.WORKSHOP),
                        false,
                        Set.of(DiscreetHelp.ADDICTION))));
        assertThat(
                service.labels(), contains("sante--addictions", "mobilite--preparer-un-permis", "demandeurs-emploi"));
        assertThat(read.problems(), contains("3 commune MISSING !", "3 code_postal MISSING !"));
        assertThat(String.valueOf(Objects.requireNonNull(read.places())).contains("Camille"), is(false));
    }
}
