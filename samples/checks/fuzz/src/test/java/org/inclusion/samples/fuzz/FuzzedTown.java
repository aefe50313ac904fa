package org.inclusion.samples.fuzz;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.content.SmallPack;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.followup.FollowUpOptions;
import org.inclusion.id.PathId;
import org.inclusion.learner.Receipt;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandateText;
import org.inclusion.referral.ReceivingStructure;
import org.inclusion.referral.ReferralOptions;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.words.LocalizedText;

/**
 * A few people, what is known of them, and the servlet in front. Two of them did something whose id is their mark:
 * where it comes back, something of theirs did.
 */
final class FuzzedTown {

    /** Of a structure that nobody else belongs to: no request of the others may bring it back. */
    static final String STRANGERS_MARK = "Zq7-strangers-deed.Xw";

    /** Of somebody whom Marc helps: for him and for herself. */
    static final String YANNS_MARK = "Kv3-yanns-deed.Pj";

    static final Set<String> MAY_SEE_YANN = Set.of("yann", "marc");

    private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");

    private static final Actor STRANGER = person("stranger", "far-away", Role.LEARNER);

    private static final Actor YANN = person("yann", "ccas", Role.LEARNER);

    private static final Map<String, Actor> PEOPLE = Map.of(
            "fatima", person("fatima", "ccas", Role.LEARNER),
            "yann", YANN,
            "marc", person("marc", "ccas", Role.HELPER),
            "ines", person("ines", "elsewhere", Role.HELPER),
            "coralie", person("coralie", "ccas", Role.COORDINATOR),
            "both", new Actor("both", Set.of(Role.HELPER, Role.LEARNER), Set.of("elsewhere")));

    private Instant now = MORNING;
    private final FreshStores stores = new FreshStores();
    private final Inclusion inclusion = Inclusion.builder()
            .installationKey(new byte[32])
            .room(MandateOptions.reading(
                    new MandateText("1", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")))))
            .stores(stores)
            .withoutStandardContent()
            .pack(SmallPack.valid().inOneText())
            .relations(relations())
            .contactNumbers(learner -> Optional.of("01 99 00 12 34"))
            .room(FollowUpOptions.booking(new FuzzedAgenda(this::now)))
            .room(ReferralOptions.to(() -> List.of(new ReceivingStructure("elsewhere", "Ailleurs"))))
            .clock(this::now)
            .build();
    private boolean changed = true;
    private InclusionServlet servlet = servlet();

    FuzzedTown() {
        begin();
    }

    private Instant now() {
        return now;
    }

    /** As on the first morning. Where nothing was stored since, it is so still. */
    void begin() {
        now = MORNING;
        if (!changed) {
            return;
        }
        stores.empty();
        record(STRANGER, STRANGERS_MARK);
        record(YANN, YANNS_MARK);
        inclusion.as(YANN).about(YANN.asLearner()).enrol(new PathId("chemin"));
        changed = false;
    }

    /** With no failed card counted. */
    void openAgain() {
        servlet = servlet();
    }

    void letPass(long seconds) {
        now = now.plusSeconds(Math.floorMod(seconds, 40_000_000L));
    }

    Answered ask(Asked request) throws ServletException, IOException {
        Answered answer = new Answered();
        servlet.service(request, answer);
        // A helper's look is noted.
        changed |= answer.status < 300 && (!request.getMethod().equals("GET") || isHelper(request.who));
        return answer;
    }

    /** Whether something may have been stored since it began. */
    boolean isChanged() {
        return changed;
    }

    private static boolean isHelper(String who) {
        Actor actor = PEOPLE.get(who);
        return actor != null && actor.has(Role.HELPER);
    }

    /** What is known of the stranger, as she sees it. */
    List<String> ofTheStranger() {
        Acting herself = inclusion.as(STRANGER);
        LearnerId her = new LearnerId("stranger");
        return List.of(
                herself.about(her).history(null, 50).orThrow().toString(),
                herself.about(her).whoLooked().orThrow().toString(),
                herself.about(her).cards().list().orThrow().toString(),
                herself.about(her).cards().homeProposals().orThrow().toString(),
                herself.about(her).promises().list().orThrow().toString(),
                herself.about(her).referrals().list().orThrow().toString(),
                herself.about(her).guests().list().orThrow().toString(),
                herself.about(her).mandates().list().orThrow().toString(),
                herself.about(her).mandates().acts().orThrow().toString());
    }

    private void record(Actor who, String mark) {
        Evidence practice = Evidence.by(who)
                .withId(mark)
                .in(who.structures().iterator().next())
                .at(now)
                .practised(new ItemRef("petit", "1.0.0", "joindre-un-fichier"), true, Help.ALONE);
        Receipt receipt = inclusion.as(who).record(List.of(practice)).get(0);
        Found.check(receipt.status() == Receipt.Status.STORED, "the town is not as it should be: " + receipt);
    }

    private InclusionServlet servlet() {
        ActorResolver byName = request -> Optional.ofNullable(PEOPLE.get(((Asked) request).who));
        return new InclusionServlet(inclusion, byName);
    }

    private static Actor person(String id, String structure, Role role) {
        return new Actor(id, Set.of(role), Set.of(structure));
    }

    private static Relations relations() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return helper.id().equals("marc") && learner.value().equals("yann");
            }

            @Override
            public Set<LearnerId> helpedBy(Actor helper, Instant at) {
                // A host that names too many: they are asked about one by one.
                return Set.of(new LearnerId("yann"), new LearnerId("fatima"), new LearnerId("stranger"));
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return switch (learner.value()) {
                    case "fatima", "yann" -> Set.of("ccas");
                    case "both" -> Set.of("elsewhere");
                    case "stranger" -> Set.of("far-away");
                    default -> Set.of();
                };
            }
        };
    }
}
