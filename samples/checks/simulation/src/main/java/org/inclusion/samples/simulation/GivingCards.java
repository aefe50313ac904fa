package org.inclusion.samples.simulation;

import java.util.List;
import java.util.Optional;
import org.inclusion.card.HomeProposal;
import org.inclusion.card.LearnerCards;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;

/** Cards: given, opened at home without signing in, taken back, and what was done with them noted once she says yes. */
final class GivingCards {

    private static final PathId PATH = new PathId("premiers-pas");
    private static final StepId STEP = new StepId("joindre-un-fichier");

    private GivingCards() {}

    static void give(Scene scene) {
        scene.done(() -> cards(scene).give(PATH, STEP))
                .ifPresent(card -> scene.person().cards.add(card.code()));
    }

    static void revoke(Scene scene) {
        if (scene.person().cards.isEmpty()) {
            return;
        }
        String code = anyCard(scene);
        scene.person().uncertainResults();
        if (scene.outcome(() -> cards(scene).revoke(code))) {
            scene.person().cardsRevoked.add(code);
        }
    }

    static void open(Scene scene) {
        if (scene.person().cards.isEmpty()) {
            give(scene);
            return;
        }
        String code = anyCard(scene);
        Closed closed = new Closed(scene, code);
        if (scene.outcome(() -> scene.library().openCard(code))) {
            closed.opened();
        }
    }

    static void practise(Scene scene) {
        if (scene.person().cards.isEmpty()) {
            give(scene);
            return;
        }
        String code = anyCard(scene);
        String id = scene.id("h");
        boolean success = scene.random().nextBoolean();
        int uncertain = scene.person().resultsUncertain;
        Closed closed = new Closed(scene, code);
        if (scene.outcome(() -> scene.library().addHomeResult(code, id, STEP, success, scene.began()))) {
            closed.opened();
            if (uncertain == scene.person().resultsUncertain) {
                scene.person().homeResults.add(id);
            }
        }
    }

    /** She is asked, and says yes or no. */
    static void note(Scene scene) {
        scene.person().uncertainResults();
        Optional<List<HomeProposal>> proposals = scene.done(() -> cards(scene).homeProposals());
        proposals.stream().flatMap(List::stream).limit(1).forEach(read -> {
            scene.person().uncertainResults();
            if (scene.random().nextInt(4) == 0) {
                scene.outcome(() -> cards(scene).discardFromHome(read));
            } else {
                scene.outcome(() -> cards(scene).noteFromHome(read));
            }
            scene.person().uncertainResults();
        });
    }

    private static String anyCard(Scene scene) {
        return scene.anyKnown(scene.person().cards);
    }

    private static LearnerCards cards(Scene scene) {
        return scene.as(scene.helper()).about(scene.learner()).cards();
    }

    /** Whether a card was closed before somebody began to open it. */
    private static final class Closed {
        private final Scene scene;
        private final boolean isRevoked;
        private final boolean isHidden;
        private final int takenBack;

        Closed(Scene scene, String code) {
            this.scene = scene;
            this.isRevoked = scene.person().cardsRevoked.contains(code);
            this.isHidden = scene.person().hidden && scene.person().takingBack == 0;
            this.takenBack = scene.person().takenBack;
        }

        void opened() {
            if (isRevoked) {
                scene.town().broken(Invariant.ACCESS, "a card that was taken back opened");
            }
            if (isHidden && takenBack == scene.person().takenBack) {
                scene.town().broken(Invariant.ACCESS, "a card opened, and an erasure had been asked for");
            }
        }
    }
}
