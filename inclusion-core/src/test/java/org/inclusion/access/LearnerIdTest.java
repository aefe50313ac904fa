package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fatima@example.org",
                "fatima.benali+ccas@mairie.example",
                "@",
                "",
                " ",
                "fatima benali",
                "fatima\n",
                "fátima",
                "a/b",
                "a%2Fb",
                "a:b",
                "a,b",
                "٣٣٣",
                "😀",
                "\u0000"
            })
    void anEmailAndWhateverAUrlWouldChangeIsRefused(String value) {
        refused(value);
    }

    @Test
    void anIdOfSixtyFiveCharactersIsRefusedAndOneOfSixtyFourIsNot() {
        refused("a".repeat(65));
        assertThat(new LearnerId("a".repeat(64)).value(), equalTo("a".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // with its key, without its key
                "185057800608436",
                "1850578006084",
                "285057800608491",
                // Corsica, in capitals and not
                "182032A00412352",
                "182032B004123",
                "282032a00412352",
                "182032b004123",
                // separated as people write it
                "1-85-05-78-006-084-36",
                "1.85.05.78.006.084.36",
                "1_85_05_78_006_084_36",
                "1~85~05~78~006~084",
                "1-85-05-2A-006-084-36",
                "1850578006084-36",
                "-185057800608436-",
                // strangers being registered, temporary numbers
                "3850578006084",
                "485057800608436",
                "7850578006084",
                "885057800608436",
                // months unknown, and after 20 and 50
                "1852078006084",
                "1854278006084",
                "1855078006084",
                "1859978006084",
                // overseas, abroad
                "1850597411084",
                "1850599100084"
            })
    void aSocialSecurityNumberIsRefused(String value) {
        refused(value);
        assertThrows(IllegalArgumentException.class, () -> new Actor(value, Set.of(), Set.of("ccas")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06.12.34.56.78",
                "01-23-45-67-89",
                "33612345678",
                "0033612345678",
                "1234567A",
                "1234567-b",
            })
    void aTelephoneOrBenefitNumberIsRefused(String value) {
        refused(value);
        assertThrows(IllegalArgumentException.class, () -> new Actor(value, Set.of(), Set.of("ccas")));
    }

    @Test
    void aRefusalNamesTheKindOfNumberAndNotTheNumber() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> new LearnerId("0612345678"));

        assertThat(refusal.getMessage(), is("learner id looks like a telephone number: map it to another id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fatima",
                "A",
                "_",
                "0",
                "hers-1~mairie",
                "20261124",
                "185057800608",
                "18505780060843",
                "1850578006084367",
                // no such sex, no such month, letters elsewhere
                "5850578006084",
                "0850578006084",
                "1850078006084",
                "1851378006084",
                "182032C004123",
                "A850578006084",
                "x1850578006084",
                // no such telephone, no letter behind, numbers of rows
                "0012345678",
                "612345678",
                "06123456789",
                "1234567",
                "12345678",
                "123456A",
                "A1234567"
            })
    void whatOnlyLooksALittleLikeOneIsAccepted(String value) {
        assertThat(new LearnerId(value).value(), equalTo(value));
    }

    @Test
    void everyUuidIsAccepted() {
        qt().withExamples(5000)
                .forAll(longs().all(), longs().all())
                .checkAssert((high, low) -> accepted(new UUID(high, low).toString()));
    }

    @Test
    void everyKeyedHashIsAccepted() {
        qt().withExamples(20_000).forAll(longs().all()).checkAssert(seed -> {
            byte[] hmac = new byte[32];
            new Random(seed).nextBytes(hmac);
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(hmac);

            assertThat(id.length(), is(43));
            accepted(id);
        });
    }

    @Test
    void idsThatDifferInCaseOnlyAreTwoPeople() {
        assertThat(new LearnerId("Fatima"), is(not(new LearnerId("fatima"))));
        assertThat(new LearnerId("Fatima").compareTo(new LearnerId("fatima")), is(lessThan(0)));
    }

    @Test
    void anActorNeedsAStructureOfARightShape() {
        assertThrows(IllegalArgumentException.class, () -> new Actor("marc", Set.of(Role.HELPER), Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new Actor("marc", Set.of(Role.HELPER), Set.of("a b")));
        assertThrows(IllegalArgumentException.class, () -> new Actor("m@rc", Set.of(Role.HELPER), Set.of("ccas")));
    }

    private static void accepted(String value) {
        assertThat(new LearnerId(value).value(), equalTo(value));
    }

    /** And the message does not repeat what could be personal data. */
    private static void refused(String value) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new LearnerId(value));

        assertThat(refused.getMessage(), containsString("learner id"));
        if (value.length() > 3) {
            assertThat(refused.getMessage(), not(containsString(value)));
        }
    }
}
