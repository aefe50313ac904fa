package org.inclusion.paper;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.journey.SaidWish;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.junit.jupiter.api.Test;

/** A wish says which papers it needs; what the host has, nobody asks for again. */
class SeePapersTest {

    private static final LearnerId FATIMA = new LearnerId("fatima");

    private static final Actor HERSELF = new Actor("fatima", Set.of(Role.LEARNER), Set.of("ccas"));

    private final List<String> asked = new ArrayList<>();

    private Outcome<NeededPapers> papers(ReceivedPapers host, String... goals) {
        Inclusion inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .room(PaperOptions.knowing(host))
                .build();
        for (String goal : goals) {
            inclusion
                    .as(HERSELF)
                    .about(FATIMA)
                    .stateWish(new SaidWish(
                            goal, LearningWay.FACE_TO_FACE, Device.PHONE, true, Network.GOOD, Channel.FACE_TO_FACE))
                    .orThrow();
        }
        return inclusion.as(HERSELF).about(FATIMA).papers();
    }

    private static List<String> lines(NeededPapers papers) {
        return papers.papers().stream()
                .map(needed -> needed.paper().id() + " " + needed.state())
                .toList();
    }

    @Test
    void withoutADocumentSystemSheBringsAllThatHerLatestWishNeeds() {
        NeededPapers papers = papers(ReceivedPapers.none(), "envoyer-un-document", "faire-une-demande-d-aide")
                .orThrow();
        assertThat(papers.goal(), is("faire-une-demande-d-aide"));
        assertThat(
                lines(papers),
                contains(
                        "piece-d-identite TO_BRING",
                        "justificatif-de-domicile TO_BRING",
                        "avis-d-impot TO_BRING",
                        "releve-d-identite-bancaire TO_BRING"));
    }

    @Test
    void whatTheHostHasIsNotAskedForAgain() {
        ReceivedPapers host = (learner, pack, papers) -> {
            asked.add(learner + " " + pack + " " + papers);
            return Set.of("courrier-recu", "of-another-wish");
        };
        assertThat(
                lines(papers(host, "envoyer-un-document").orThrow()),
                contains("document-a-envoyer TO_BRING", "courrier-recu RECEIVED"));
        assertThat(asked, contains("fatima premiers-pas [document-a-envoyer, courrier-recu]"));
    }

    @Test
    void aHostThatDoesNotAnswerLeavesItOpen() {
        ReceivedPapers host = (learner, pack, papers) -> {
            throw new IllegalStateException("away");
        };
        assertThat(lines(papers(host, "prendre-un-rendez-vous").orThrow()), contains("courrier-recu UNKNOWN"));
    }

    @Test
    void theTextOfTheHostsFaultMayNameSomebodyAndIsNotLogged() {
        ReceivedPapers host = (learner, pack, papers) -> {
            throw new IllegalStateException("no file of Fatima Benali");
        };
        PrintStream usual = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            papers(host, "prendre-un-rendez-vous").orThrow();
        } finally {
            System.setErr(usual);
        }
        String text = logged.toString(StandardCharsets.UTF_8);
        assertThat(text, containsString("java.lang.IllegalStateException"));
        assertThat(text, not(containsString("Benali")));
    }

    @Test
    void aWishThatNeedsNoneAsksTheHostNothing() {
        ReceivedPapers host = (learner, pack, papers) -> {
            throw new AssertionError("asked");
        };
        assertThat(lines(papers(host, "ecrire-a-ma-fille").orThrow()), empty());
    }

    @Test
    void withoutAWishThereIsNothingToBring() {
        assertThat(papers(ReceivedPapers.none()), equalTo(Outcome.refused(Refusal.notFound("wish", "fatima"))));
    }
}
