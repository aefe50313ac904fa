package org.inclusion.skill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrosswalkTest {

    private final Framework framework = Framework.digComp30();

    static Stream<Crosswalk> both() {
        return Stream.of(Crosswalk.digCompToCrcn(), Crosswalk.digCompToCoopThemes());
    }

    @Test
    void theCrcnHasItsSixteenCompetencesInOrder() {
        assertThat(
                ids(Crosswalk.digCompToCrcn()),
                equalTo(List.of(
                        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2",
                        "4.3", "5.1", "5.2")));
    }

    @Test
    void theCoopHasItsNineteenThemesInOrder() {
        assertThat(
                ids(Crosswalk.digCompToCoopThemes()),
                equalTo(List.of(
                        "diagnostic_numerique",
                        "prendre_en_main_du_materiel",
                        "maintenance_de_materiel",
                        "gere_ses_contenus_numeriques",
                        "navigation_sur_internet",
                        "email",
                        "bureautique",
                        "reseaux_sociaux",
                        "sante",
                        "banque_et_achats_en_ligne",
                        "entrepreneuriat",
                        "insertion_professionnelle",
                        "securite_numerique",
                        "parentalite",
                        "scolarite_et_numerique",
                        "creer_avec_le_numerique",
                        "culture_numerique",
                        "intelligence_artificielle",
                        "aide_aux_demarches_administratives")));
    }

    @ParameterizedTest
    @MethodSource("both")
    void everyTargetPointsToCompetencesThereAreAndToEachOnce(Crosswalk crosswalk) {
        List<String> known =
                framework.competences().stream().map(Competence::id).toList();

        for (Crosswalk.Target target : crosswalk.targets()) {
            assertThat(target.id(), target.competences(), is(not(empty())));
            target.competences().forEach(competence -> assertThat(target.id(), competence, is(in(known))));
            assertThat(
                    target.id(),
                    new HashSet<>(target.competences()).size(),
                    equalTo(target.competences().size()));
            assertThat(target.id(), target.title().in(Locale.FRENCH).isBlank(), is(false));
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void everyCompetenceHasACounterpart(Crosswalk crosswalk) {
        framework
                .competences()
                .forEach(competence ->
                        assertThat(competence.id(), crosswalk.counterpartsOf(competence.id()), is(not(empty()))));
    }

    @ParameterizedTest
    @MethodSource("both")
    void aCrosswalkSaysFromWhereToWhereAndWhoDrewIt(Crosswalk crosswalk) {
        assertThat(crosswalk.from(), equalTo(framework.id()));
        assertThat(crosswalk.source(), containsString("project's own"));
    }

    @Test
    void theTwoLeadToTheirVocabularies() {
        assertThat(Crosswalk.digCompToCrcn().to(), equalTo("crcn"));
        assertThat(Crosswalk.digCompToCoopThemes().to(), equalTo("coop-themes"));
    }

    @Test
    void aCompetenceMayHaveSeveralCounterparts() {
        assertThat(
                Crosswalk.digCompToCrcn().counterpartsOf("1.3").stream()
                        .map(Crosswalk.Target::id)
                        .toList(),
                equalTo(List.of("1.2", "1.3")));
        assertThat(
                Crosswalk.digCompToCoopThemes().counterpartsOf("2.2").stream()
                        .map(Crosswalk.Target::id)
                        .toList(),
                equalTo(List.of("email", "reseaux_sociaux")));
    }

    @ParameterizedTest
    @MethodSource("both")
    void anUnknownCompetenceHasNoCounterpart(Crosswalk crosswalk) {
        assertThat(crosswalk.counterpartsOf("9.9"), is(empty()));
    }

    @ParameterizedTest
    @MethodSource("both")
    void aCrosswalkCannotBeChangedFromOutside(Crosswalk crosswalk) {
        assertThrows(
                UnsupportedOperationException.class, () -> crosswalk.targets().remove(0));
        assertThrows(
                UnsupportedOperationException.class,
                () -> crosswalk.targets().get(0).competences().add("9.9"));
    }

    private static List<String> ids(Crosswalk crosswalk) {
        return crosswalk.targets().stream().map(Crosswalk.Target::id).toList();
    }
}
