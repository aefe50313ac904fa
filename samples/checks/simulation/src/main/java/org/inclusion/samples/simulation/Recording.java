package org.inclusion.samples.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.learner.Receipt;

/** Evidence is recorded: by her, by a helper about two people at once, corrected, late, and twice. */
final class Recording {

    private static final List<Help> HELPS = List.of(Help.values());
    private static final List<String> QUESTIONS =
            List.of("ecrire-un-message-1", "joindre-un-fichier-1", "mot-de-passe-1", "chercher-une-information-1");
    private static final List<String> STEPS = List.of("joindre-un-fichier", "ecrire-un-message", "mot-de-passe");

    private Recording() {}

    static void byHerself(Scene scene) {
        record(scene, scene.herself(), List.of(scene.person()));
    }

    static void byHelper(Scene scene) {
        record(scene, scene.helper(), withOther(scene));
    }

    /** A device that had no network for long sends what it gathered. */
    static void gathered(Scene scene) {
        record(scene, scene.herself(), List.of(scene.person()), 30);
    }

    /** A device sends again what it sent before. */
    static void late(Scene scene) {
        List<Person.SentBatch> batches = scene.person().batches;
        if (!batches.isEmpty()) {
            Person.SentBatch late = scene.any(batches);
            send(scene, late.sender(), late.pieces());
        }
    }

    private static List<Person> withOther(Scene scene) {
        Person person = scene.person();
        List<Person> others = scene.town().people().stream()
                .filter(other ->
                        other != person && !other.destroyed && other.helper().equals(person.helper()))
                .toList();
        if (others.isEmpty() || scene.random().nextInt(3) == 0) {
            return List.of(person);
        }
        Person other = scene.any(others);
        other.begun.add(scene.began());
        return List.of(person, other);
    }

    private static void record(Scene scene, Actor sender, List<Person> about) {
        record(scene, sender, about, 1 + scene.random().nextInt(3));
    }

    private static void record(Scene scene, Actor sender, List<Person> about, int many) {
        List<Evidence> pieces = new ArrayList<>();
        for (Person one : about) {
            for (int i = 0; i < many; i++) {
                pieces.add(some(scene, sender, one, scene.id("e") + "-" + pieces.size()));
            }
        }
        for (Person one : about) {
            one.batches.add(new Person.SentBatch(sender, pieces));
        }
        send(scene, sender, pieces);
    }

    private static Evidence some(Scene scene, Actor sender, Person about, String id) {
        Random random = scene.random();
        Duration ago = random.nextInt(5) == 0
                ? Duration.ofMinutes(random.nextInt(3 * 24 * 60))
                : Duration.ofSeconds(random.nextInt(50));
        String corrected = random.nextInt(5) == 0 && !about.acknowledged.isEmpty()
                ? about.acknowledged.iterator().next()
                : null;
        EvidenceDraft draft = Evidence.by(sender)
                .withId(id)
                .about(new LearnerId(about.id()))
                .in(about.structure())
                .at(scene.began().minus(ago))
                .superseding(corrected);
        ItemRef work = item(scene.any(STEPS));
        return switch (random.nextInt(sender.has(Role.HELPER) ? 1 : 3)) {
            case 0 -> draft.practised(work, random.nextBoolean(), scene.any(HELPS));
            case 1 -> draft.answered(item(scene.any(QUESTIONS)), random.nextBoolean() ? "a" : "b");
            default -> draft.finished(work);
        };
    }

    static ItemRef item(String id) {
        return new ItemRef("premiers-pas", "1.0.0", id);
    }

    private static void send(Scene scene, Actor sender, List<Evidence> pieces) {
        List<Receipt> receipts = scene.answered(() -> scene.as(sender).record(pieces));
        if (receipts == null) {
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            Receipt receipt = receipts.get(i);
            scene.town().count("evidence " + receipt.status());
            scene.town()
                    .personOf(pieces.get(i).header().learner())
                    .ifPresent(one -> acknowledged(scene.town(), one, receipt));
        }
    }

    private static void acknowledged(Town town, Person person, Receipt receipt) {
        boolean isNew = receipt.status() == Receipt.Status.STORED;
        if (isNew || receipt.status() == Receipt.Status.DUPLICATE) {
            person.acknowledged.add(receipt.evidence());
        }
        if (isNew && !person.stored.add(receipt.evidence()) && !town.mayBeginAnew(person)) {
            town.broken(Invariant.NOTHING_DOUBLED, receipt.evidence() + " was acknowledged as new a second time");
        }
    }
}
