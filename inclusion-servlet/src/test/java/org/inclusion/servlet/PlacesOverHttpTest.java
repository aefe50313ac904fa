package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.OpeningRule;
import org.inclusion.place.PlaceService;
import org.inclusion.place.SamplePlaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help places over HTTP, in words to read aloud. */
class PlacesOverHttpTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final Town town = new Town(stores, ServletOptions.standard());

    @BeforeEach
    void somePlacesAreKnown() {
        List<HelpPlace> places = List.of(
                SamplePlaces.place(
                        "matin",
                        "L’Atelier",
                        SamplePlaces.TOWN,
                        SamplePlaces.MORNINGS,
                        PlaceService.EVERYDAY_TOOLS,
                        PlaceService.PROCEDURES),
                SamplePlaces.north("loin", 5_000, PlaceService.EQUIPMENT),
                SamplePlaces.place("sans-point", "Le Bus", null, OpeningHours.UNKNOWN));
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class).save(tx, places);
            return true;
        });
    }

    @AfterEach
    void close() {
        town.close();
    }

    private List<String> names(String query) {
        JsonNode places = town.as("fatima").get("api/places?" + query).json().get("places");
        return StreamSupport.stream(places.spliterator(), false)
                .map(place -> place.get("name").asText())
                .toList();
    }

    @Test
    void whatIsClosedSaysWhenItOpens() {
        String near = "api/places?near=45.69,5.90&within=1";
        town.ccas.clock.forward(Duration.ofHours(6));
        assertThat(town.as("fatima").get(near).text("/places/0/nowInWords"), is("Ouvre demain à 9 h."));
        assertThat(town.as("fatima").get(near + "&lang=en").text("/places/0/nowInWords"), is("Opens tomorrow at 9."));
        town.ccas.clock.forward(Duration.ofDays(3));
        assertThat(town.as("fatima").get(near).text("/places/0/nowInWords"), is("Ouvre lundi à 9 h."));
    }

    @Test
    void aPlaceSaysItselfInWords() {
        Reply seen = town.as("fatima").get("api/places?near=45.69,5.90&within=1");
        JsonNode place = seen.json().at("/places/0");
        assertThat(place.get("name").asText(), is("L’Atelier"));
        assertThat(place.get("metres").asInt(), is(0));
        assertThat(place.at("/services/0/words").asText(), is("Aide pour les démarches"));
        assertThat(place.at("/hoursInWords/0").asText(), is("Du lundi au vendredi : de 9 h à 12 h"));
        assertThat(place.at("/hoursInWords/1").asText(), is("Les jours fériés : fermé"));
        assertThat(seen.text("/sentence"), is("Appelez avant d’y aller : les horaires peuvent avoir changé."));
        assertThat(seen.header("Cache-Control"), equalTo("no-store"));
        assertThat(
                town.as("fatima")
                        .get("api/places?near=45.69,5.90&within=1&lang=en")
                        .text("/places/0/hoursInWords/0"),
                is("Monday to Friday: 9 to 12"));
    }

    @Test
    void itsHoursStandInTheOrderOfTheWeek() {
        HelpPlace library = SamplePlaces.place(
                "biblio",
                "La Bibliothèque",
                SamplePlaces.TOWN,
                new OpeningHours(
                        "Tu,Th 09:00-12:00; We,Sa 09:00-12:00",
                        List.of(
                                new OpeningRule(
                                        Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                                        false,
                                        List.of(new OpeningRule.Span(540, 720))),
                                new OpeningRule(
                                        Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY),
                                        false,
                                        List.of(new OpeningRule.Span(540, 720))))));
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class).save(tx, List.of(library));
            return true;
        });
        JsonNode places = town.as("fatima")
                .get("api/places?postcode=73100&within=1")
                .json()
                .get("places");
        List<String> hours = StreamSupport.stream(places.spliterator(), false)
                .filter(place -> place.get("name").asText().equals("La Bibliothèque"))
                .flatMap(place -> StreamSupport.stream(place.get("hoursInWords").spliterator(), false))
                .map(line -> line.asText().replaceFirst("\u00a0:.*", ""))
                .toList();
        assertThat(hours, contains("Le mardi", "Le mercredi", "Le jeudi", "Le samedi"));
    }

    @Test
    void aPlaceOfWhichNoTraceIsKeptSaysTheWordsAndTheNumberAndAnyOtherSaysNone() {
        HelpPlace shelter = SamplePlaces.discreet(
                SamplePlaces.place("refuge", "Le Refuge", SamplePlaces.TOWN, OpeningHours.UNKNOWN), "+33199001200");
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class).save(tx, List.of(shelter));
            return true;
        });
        JsonNode places = town.as("fatima")
                .get("api/places?postcode=73100&within=1")
                .json()
                .get("places");
        Map<String, String> said = new HashMap<>();
        places.forEach(place ->
                said.put(place.get("name").asText(), place.get("withoutTrace").asText()));
        assertThat(said, hasEntry(equalTo("Le Refuge"), containsString("Personne ne saura que nous en avons parlé.")));
        assertThat(said, hasEntry(equalTo("Le Refuge"), containsString("+33199001200")));
        assertThat(said, hasEntry("L’Atelier", "null"));
    }

    @Test
    void aPostcodeThatIsNotKnownIsSaidWithWhatToDo() {
        Reply unknown = town.as("fatima").get("api/places?postcode=01000&within=1");
        assertThat(unknown.json().get("postcodeKnown").asBoolean(), is(false));
        assertThat(
                unknown.text("/sentence"),
                is(
                        "Ce code postal n’est pas dans notre annuaire. Vérifiez les cinq chiffres. S’ils sont justes, essayez celui "
                                + "d’une commune voisine, ou cherchez autour de vous."));
        Reply none = town.as("fatima").get("api/places?postcode=73100&within=1&service=WORK");
        assertThat(none.json().get("postcodeKnown").asBoolean(), is(true));
        assertThat(none.text("/sentence"), containsString("Aucun lieu trouvé ici."));
    }

    @Test
    void hoursThatNobodyCanTellSayCallBefore() {
        Reply seen = town.as("fatima").get("api/places?postcode=73100&within=1");
        assertThat(seen.text("/places/2/now"), is("UNKNOWN"));
        assertThat(seen.text("/places/2/nowInWords"), is("On ne sait pas si c’est ouvert. Appelez avant d’y aller."));
    }

    @Test
    void placesAreFoundByWhatIsNeeded() {
        assertThat(names("near=45.69,5.90"), contains("L’Atelier", "Lieu loin"));
        assertThat(names("near=45.69,5.90&service=EQUIPMENT,WORK"), contains("Lieu loin"));
        assertThat(names("near=45.69,5.90&competence=2.3"), contains("L’Atelier"));
        assertThat(names("near=45.69,5.90&goal=envoyer-un-document"), contains("L’Atelier"));
        assertThat(names("near=45.69,5.90&limit=1"), contains("L’Atelier"));
        assertThat(names("near=48.85,2.35"), is(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a=b where-to-look",
                "near=1,2&postcode=73100 where-to-look",
                "postcode=731 not-a-postcode",
                "postcode=7310A not-a-postcode",
                "near=45.69 not-a-point",
                "near=90,5 not-a-point",
                "near=45.69,181 not-a-point",
                "near=45.69,5.90;x not-a-point",
                "near=NaN,1 not-a-point",
                "near=1,1&within=0 not-a-count",
                "near=1,1&within=1.5 not-a-count",
                "near=1,1&limit=-1 not-a-count",
                "near=1,1&service=VIOLENCE not-on-the-list",
                "near=1,1&service= not-on-the-list",
                "near=1,1&cost=free not-on-the-list",
                "near=1,1&competence=9.9 not-on-the-list",
                "near=1,1&goal=none not-on-the-list",
                "near=1,1&audience=MEN not-on-the-list",
                "near=1,1&care=X not-on-the-list",
                "near=1,1&mode=X not-on-the-list",
            })
    void whatCannotBeAskedIsNamed(String query, String problem) {
        Reply refused = town.as("fatima").get("api/places?" + query);
        assertThat(refused.status(), is(400));
        assertThat(refused.text("/type"), is("urn:inclusion:problem:" + problem));
    }

    /** Places are public: whoever looks for help needs no account, and is answered as everybody is. */
    @ParameterizedTest
    @ValueSource(strings = {"fatima", "marc", "coralie", "personne", "nobody"})
    void everybodyMayAskAndNobodyHasToSignIn(String who) {
        String answer = town.as("fatima").get("api/places?postcode=73100").body();
        assertThat(town.as(who).get("api/places?postcode=73100").status(), is(200));
        assertThat(town.as(who).get("api/places?postcode=73100").body(), is(answer));
        assertThat(
                town.as(who)
                        .get("api/places?near=45.69,5.90&goal=envoyer-un-document")
                        .status(),
                is(200));
    }
}
