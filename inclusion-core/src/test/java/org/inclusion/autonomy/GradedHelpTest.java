package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Framework;
import org.inclusion.skill.ItemParameters;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.Test;

class GradedHelpTest {

    private static final Skill SKILL =
            new Skill("joindre", "2.2", LocalizedText.of("Joindre"), ItemParameters.of(1.4, .5, 0, .3));

    @Test
    void theFourKindsOfHelpLieAroundTheSkillsDifficulty() {
        ItemParameters needed = GradedHelp.needing(SKILL);
        assertThat(needed.thresholds(), equalTo(List.of(-.5, .5, 1.5)));
        assertThat(needed.discrimination(), equalTo(1.4));
        assertThat(needed.difficultySd(), equalTo(.3));
    }

    @Test
    void theLessHelpWasEnoughTheMoreItTakes() {
        assertThat(GradedHelp.enough(SKILL, Help.TOGETHER).difficulty(), equalTo(-.5));
        assertThat(GradedHelp.enough(SKILL, Help.SUPPORTED).difficulty(), equalTo(.5));
        assertThat(GradedHelp.enough(SKILL, Help.ALONE).difficulty(), equalTo(1.5));
        assertThrows(IllegalArgumentException.class, () -> GradedHelp.enough(SKILL, Help.SHOWN));
    }

    @Test
    void whatAHelperSawIsLessSureThanWhatWasDone() {
        ItemParameters seen = GradedHelp.observing(SKILL);
        assertThat(seen.thresholds(), equalTo(GradedHelp.needing(SKILL).thresholds()));
        assertThat(seen.difficultySd(), closeTo(.5, 1e-15));
    }

    @Test
    void whatSheSaysOfHerselfTellsOfTheMiddleOfTheScale() {
        assertThat(GradedHelp.selfReport().thresholds(), equalTo(List.of(-1.0, 0.0, 1.0)));
    }

    @Test
    void anActTakesOneFromASuspicionAndNothingFromAVirtue() {
        assertThat(new AnsweringPattern(2.5).afterAct(), equalTo(new AnsweringPattern(1.5)));
        assertThat(new AnsweringPattern(.5).afterAct(), equalTo(AnsweringPattern.NONE));
        assertThat(new AnsweringPattern(-1).afterAct(), equalTo(new AnsweringPattern(-1)));
    }

    @Test
    void whatWasSeenHadTheProbabilityOfItsCategory() {
        BeliefModel model = new BeliefModel("one area", List.of(new AreaId("a")), BeliefSettings.standard());
        ItemParameters item = ItemParameters.of(1, -1, 0, 0);
        // Of the difficulty where she is expected: as likely right as wrong.
        assertThat(model.predict(model.prior(), new AreaId("a"), new Measure(item, 1, true)), closeTo(.5, 1e-12));
    }

    @Test
    void aYearAfterTheLastActALevelIsToBeLookedAtTogether() {
        Instant last = Instant.parse("2026-03-01T09:00:00Z");
        Standing standing = new Standing(Help.ALONE, .6, last, true, 3, 2, last, Weights.NONE, false, 0);
        assertThat(reviewDue(standing, last.plusSeconds(365 * 86_400L)), equalTo(false));
        assertThat(reviewDue(standing, last.plusSeconds(365 * 86_400L + 1)), equalTo(true));
        Standing undated = new Standing(Help.ALONE, .6, last, true, 3, 2, null, Weights.NONE, false, 0);
        assertThat(reviewDue(undated, last.plusSeconds(999 * 86_400L)), equalTo(false));
    }

    private static boolean reviewDue(Standing standing, Instant now) {
        return AutonomyProfile.of(
                        Framework.digComp30(),
                        Map.of(new AreaId("2"), standing),
                        Set.of(),
                        AutonomyPolicy.standard(),
                        now,
                        ZoneId.of("Europe/Paris"))
                .area(new AreaId("2"))
                .reviewDue();
    }
}
