package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A helper finds an address by what somebody says, by a competence and by a theme; and no address of ours says what was
 * looked for.
 */
class ResourcesOverHttpTest {

    private static final String SEARCH = "api/resources/search";

    private final Town town = new Town();
    private final Caller marc = town.as("marc");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatSomebodySaysFindsAnAddressWithTheWordsToLookForThere() {
        Reply found = marc.post(SEARCH, "{'words':'retrouver mes ordonnances'}");

        assertThat(found.status(), is(200));
        assertThat(found.text("/resources/0/id"), equalTo("mon-espace-sante"));
        assertThat(found.text("/resources/0/href"), equalTo("https://www.monespacesante.fr/"));
        assertThat(found.text("/resources/0/wish"), equalTo("Je veux retrouver mes ordonnances."));
        assertThat(found.text("/resources/0/language"), equalTo("fr"));
    }

    @Test
    void anAddressSaysWhatItAsksWhatToDoWhereItIsDownAndThatNobodyCheckedItYet() {
        JsonNode taxes =
                marc.post(SEARCH, "{'words':'declarer mes impots'}").json().at("/resources/0");

        assertThat(taxes.get("id").asText(), equalTo("impots"));
        assertThat(taxes.get("asks").asText(), startsWith("Le numéro fiscal"));
        assertThat(taxes.get("otherwise").asText(), startsWith("Par téléphone"));
        assertThat(taxes.get("discreet").asBoolean(), is(false));
        assertThat(taxes.get("checked").isNull(), is(true));
        assertThat(
                marc.post(SEARCH, "{'words':'mon mari me tape'}")
                        .json()
                        .at("/resources/0/discreet")
                        .asBoolean(),
                is(true));
    }

    @Test
    void withoutWordsTwentyAreShownAndTheRestIsAskedFor() {
        JsonNode first = marc.post(SEARCH, "{}").json();
        JsonNode next = marc.post(SEARCH, "{'skip':20}").json();

        assertThat(first.get("resources").size(), is(20));
        assertThat(first.get("found").asInt(), greaterThan(60));
        assertThat(next.at("/resources/0/id").equals(first.at("/resources/0/id")), is(false));
    }

    @Test
    void everyChoiceIsSaidInTheReadersLanguageWithItsNumber() {
        JsonNode french = marc.post(SEARCH, "{'theme':'email'}").json();
        JsonNode english = marc.post(SEARCH + "?lang=en", "{'theme':'email'}").json();

        JsonNode theme = choice(french, "themes", "securite_numerique");
        assertThat(theme.get("words").asText(), equalTo("Prévention en sécurité numérique"));
        assertThat(
                choice(english, "competences", "2.2").get("words").asText(),
                equalTo("Sharing through digital technologies"));
        assertThat(
                marc.post(SEARCH, "{'theme':'securite_numerique'}").json().get("found"), equalTo(theme.get("number")));
    }

    private static JsonNode choice(JsonNode found, String kind, String code) {
        for (JsonNode one : found.get(kind)) {
            if (one.get("code").asText().equals(code)) {
                return one;
            }
        }
        throw new AssertionError("no " + code + " among " + found.get(kind));
    }

    @Test
    void aGoalFindsWhatHelpsWithItAndAnUnknownOneIsSaid() {
        int all = marc.post(SEARCH, "{}").json().get("found").asInt();
        JsonNode found = marc.post(SEARCH, "{'goal':'ne-pas-me-faire-avoir'}").json();

        assertThat(found.get("found").asInt(), greaterThan(0));
        assertThat(found.get("found").asInt() < all, is(true));
        assertThat(marc.post(SEARCH, "{'goal':'nulle-part'}").problem(), equalTo("unknown-goal"));
    }

    @Test
    void whatIsAmissIsSaidAtItsPlaceAndNobodySearchesUnknown() {
        assertThat(marc.post(SEARCH, "{'words':1}").problem(), equalTo("not-a-text"));
        assertThat(marc.post(SEARCH, "{'skip':-1}").problem(), equalTo("not-a-number"));
        assertThat(marc.post(SEARCH, "{'word':'x'}").problem(), equalTo("unknown-field"));
        assertThat(marc.post(SEARCH, "{'competence':'9.9'}").json().get("found").asInt(), is(0));
        assertThat(town.as("nobody").post(SEARCH, "{}").status(), is(401));
    }
}
