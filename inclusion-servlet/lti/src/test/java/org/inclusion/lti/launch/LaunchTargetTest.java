package org.inclusion.lti.launch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.lti.launch.LaunchTarget.Kind;
import org.junit.jupiter.api.Test;

class LaunchTargetTest {

    private static final URI ENTRANCE = URI.create("https://portail.example.org/lti/");

    @Test
    void eachPlaceHasAnAddressThatLeadsBackToIt() {
        List<LaunchTarget> places = List.of(
                LaunchTarget.WISH,
                LaunchTarget.glossary(),
                LaunchTarget.path("premiers-pas"),
                LaunchTarget.step("premiers-pas", "envoyer.une-piece"),
                LaunchTarget.practice("p~1", "s_2"));
        for (LaunchTarget place : places) {
            assertThat(LaunchTarget.at(place.address(ENTRANCE), ENTRANCE), is(Optional.of(place)));
        }
        assertThat(
                LaunchTarget.step("p", "s").address(ENTRANCE).toString(),
                is("https://portail.example.org/lti/to/step/p/s"));
    }

    @Test
    void theEntranceItselfLeadsToTheWish() {
        for (String address : List.of("https://portail.example.org/lti/", "https://portail.example.org/lti")) {
            assertThat(LaunchTarget.at(URI.create(address), ENTRANCE), is(Optional.of(LaunchTarget.WISH)));
        }
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LaunchTarget.path("a/b"));
        assertThrows(IllegalArgumentException.class, () -> LaunchTarget.path(""));
        assertThrows(IllegalArgumentException.class, () -> new LaunchTarget(Kind.WISH, List.of("a")));
    }

    @Test
    void rolesThatTeachAreToldFromThoseThatDoNot() {
        String vocabulary = "http://purl.imsglobal.org/vocab/lis/v2/";
        Set<LaunchRole> learner = Set.of(LaunchRole.LEARNER);
        Set<LaunchRole> instructor = Set.of(LaunchRole.LEARNER, LaunchRole.INSTRUCTOR);
        assertThat(LaunchRole.of(List.of()), is(learner));
        assertThat(LaunchRole.of(List.of(vocabulary + "membership#Learner")), is(learner));
        assertThat(LaunchRole.of(List.of(vocabulary + "institution/person#Instructor")), is(learner));
        assertThat(LaunchRole.of(List.of(vocabulary + "membership#Mentor", "nonsense")), is(learner));
        assertThat(LaunchRole.of(List.of(vocabulary + "membership#Instructor")), is(instructor));
        assertThat(LaunchRole.of(List.of("Instructor")), is(instructor));
        assertThat(LaunchRole.of(List.of(vocabulary + "system/person#Administrator")), is(instructor));
    }
}
