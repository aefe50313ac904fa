package org.inclusion.skill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inclusion.id.AreaId;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.Test;

class FrameworkTest {

    private final Framework framework = Framework.digComp30();

    @Test
    void digCompHasItsFiveAreasInOrder() {
        assertThat(
                framework.areas().stream().map(Area::id).toList(),
                equalTo(List.of(new AreaId("1"), new AreaId("2"), new AreaId("3"), new AreaId("4"), new AreaId("5"))));
        assertThat(
                framework.areas().stream()
                        .map(area -> area.title().in(Locale.ENGLISH))
                        .toList(),
                equalTo(List.of(
                        "Information search, evaluation and management",
                        "Communication and collaboration",
                        "Content creation",
                        "Safety, wellbeing and responsible use",
                        "Problem identification and solving")));
    }

    @Test
    void digCompHasItsTwentyOneCompetencesInOrder() {
        assertThat(
                framework.competences().stream().map(Competence::id).toList(),
                equalTo(List.of(
                        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3", "3.4",
                        "4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "5.4")));
        assertThat(
                framework.competence("2.3").orElseThrow().title().in(Locale.ENGLISH),
                equalTo("Engaging in citizenship through digital technologies"));
        assertThat(
                framework.competence("5.4").orElseThrow().title().in(Locale.ENGLISH),
                equalTo("Identifying and addressing digital competence needs"));
    }

    @Test
    void everyCompetenceStandsInTheAreaItsNumberNames() {
        framework.competences().forEach(competence -> assertThat(competence.id(), startsWith(competence.area() + ".")));
        framework
                .competences()
                .forEach(competence ->
                        assertThat(framework.area(competence.area()).isPresent(), is(true)));
    }

    @Test
    void everyTitleStandsInFrenchAndEnglish() {
        framework.areas().forEach(area -> assertThat(area.title().languages(), containsInAnyOrder("fr", "en")));
        framework
                .competences()
                .forEach(competence -> assertThat(competence.title().languages(), containsInAnyOrder("fr", "en")));
    }

    @Test
    void digCompSaysWhatItIsAndWhereItComesFrom() {
        assertThat(framework.id(), equalTo("digcomp-3.0"));
        assertThat(framework.title().in(Locale.FRENCH), equalTo("DigComp 3.0"));
        assertThat(framework.source(), containsString("JRC144121"));
    }

    @Test
    void whatIsNotInTheFrameworkIsEmpty() {
        assertThat(framework.competence("6.1"), equalTo(Optional.empty()));
        assertThat(framework.competence("1"), equalTo(Optional.empty()));
        assertThat(framework.area(new AreaId("6")), equalTo(Optional.empty()));
        assertThat(framework.area(new AreaId("1.1")), equalTo(Optional.empty()));
    }

    @Test
    void aSkillBelongsToTheAreaOfItsCompetence() {
        assertThat(framework.areaOf(skill("2.2")).value(), equalTo("2"));
        assertThat(framework.areaOf(skill("5.4")).value(), equalTo("5"));
    }

    @Test
    void aSkillOfAnotherFrameworkIsRefusedByName() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> framework.areaOf(skill("9.9")));

        assertThat(refused.getMessage(), containsString("9.9"));
        assertThat(refused.getMessage(), containsString("joindre"));
    }

    @Test
    void aFrameworkCannotBeChangedFromOutside() {
        Area more = new Area(new AreaId("6"), LocalizedText.of(Map.of("fr", "Autre")));

        assertThrows(
                UnsupportedOperationException.class, () -> framework.areas().add(more));
        assertThrows(
                UnsupportedOperationException.class,
                () -> framework.competences().remove(0));
    }

    private static Skill skill(String competence) {
        return new Skill(
                "joindre",
                competence,
                LocalizedText.of(Map.of("fr", "Joindre un fichier")),
                ItemParameters.of(1, 0, 0, .5));
    }
}
