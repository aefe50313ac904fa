package org.inclusion.samples.gallery;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.accompaniment.AccompanimentOptions;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.followup.FollowUpOptions;
import org.inclusion.formats.CoopFormats;
import org.inclusion.id.PathId;
import org.inclusion.journey.AccompaniedPerson;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.SaidWish;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandateText;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.path.Step;
import org.inclusion.place.Coordinates;
import org.inclusion.place.DiscreetHelp;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.PlaceAddress;
import org.inclusion.place.PlaceContact;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceOffer;
import org.inclusion.place.PlaceOrigin;
import org.inclusion.place.PlaceService;
import org.inclusion.referral.ReceivingStructure;
import org.inclusion.referral.ReferralOptions;
import org.inclusion.skill.SkillRef;
import org.inclusion.words.LocalizedText;

/** Invented people, a new one each time, so that what one page does changes no other. */
public final class People implements AutoCloseable {

    static final String COOKIE = "gallery-person";

    private static final String STRUCTURE = "galerie";

    /** The path for helpers. */
    private static final String TRADE = "accompagner-a-distance";

    /** Where some belong as well. Nobody is accompanied there, and it comes first in the alphabet. */
    private static final String BESIDES = "atelier";

    private static final String PATH = "premiers-pas";

    private static final List<String> NAMES =
            List.of("Fatima Benali", "Yann Le Goff", "Rosa Martins", "Ousmane Diallo", "Thi Lan Nguyen");

    private static final MandateText MANDATE = new MandateText(
            "galerie-1",
            LocalizedText.of(
                    Map.of(
                            "fr",
                            "Je permets aux personnes qui m’accompagnent ici de faire pour moi, sans moi, ce qui est dit plus bas.\n"
                                    + "Je garde mes mots de passe.",
                            "en",
                            "I let those who accompany me here do for me, without me, what is named below.\nI keep my passwords.")));

    private final Map<String, Actor> actors = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, List<String>> helped = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final InMemoryStores stores = new InMemoryStores();
    private final Inclusion inclusion;
    private volatile Duration later = Duration.ZERO;
    private boolean summedUp;

    People() {
        names.put(Agenda.HELPER, "Samia Haddad");
        inclusion = Inclusion.builder()
                .stores(stores)
                .clock(() -> Instant.now().plus(later))
                .relations(new Relations() {
                    @Override
                    public boolean helps(Actor helper, LearnerId learner, Instant at) {
                        return peopleOf(helper.id()).contains(learner.value());
                    }

                    @Override
                    public Set<LearnerId> helpedBy(Actor helper, Instant at) {
                        return peopleOf(helper.id()).stream()
                                .map(LearnerId::new)
                                .collect(Collectors.toUnmodifiableSet());
                    }

                    @Override
                    public Set<String> structuresOf(LearnerId learner) {
                        return Set.of(STRUCTURE);
                    }
                })
                .names(id -> Optional.ofNullable(names.get(id)))
                .contactNumbers(numbers())
                .room(FollowUpOptions.booking(new Agenda()))
                .room(ReferralOptions.to(() -> List.of(
                        new ReceivingStructure(STRUCTURE, "Maison des services"),
                        new ReceivingStructure(BESIDES, "Atelier de réparation"))))
                .room(new AccompanimentOptions(CoopFormats.all()))
                .installationKey(new byte[32])
                .room(MandateOptions.reading(MANDATE))
                .build();
        placesAreKnown();
    }

    /** Two places in one town: one that anybody may go to, and one of which no trace is kept. */
    private void placesAreKnown() {
        stores.transactions().run(tx -> {
            stores.of(HelpPlaceStore.class)
                    .save(
                            tx,
                            List.of(place("La Bricole", Set.of()), place("Le Refuge", Set.of(DiscreetHelp.VIOLENCE))));
            return true;
        });
    }

    private static HelpPlace place(String name, Set<DiscreetHelp> discreet) {
        PlaceOffer offer = new PlaceOffer(
                Set.of(PlaceService.EQUIPMENT),
                Set.of(PlaceCost.FREE),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                discreet);
        return new HelpPlace(
                HelpPlace.idOf("galerie", name),
                new PlaceOrigin("galerie", name, LocalDate.of(2026, 9, 1)),
                name,
                List.of(),
                new PlaceAddress(
                        "1 rue des Tilleuls", null, "73100", "Beaulieu-d’Essai", null, Coordinates.of(45.69, 5.9)),
                new PlaceContact("+33199001200", List.of(), List.of(), null, null),
                OpeningHours.UNKNOWN,
                offer,
                null,
                null,
                List.of());
    }

    /**
     * Moves the clock of the gallery.
     *
     * @param time how much later than now it is from now on
     */
    public void later(Duration time) {
        later = time;
    }

    /** Numbers that belong to nobody: 01 99 00 is kept for stories. */
    private static ContactNumbers numbers() {
        return new ContactNumbers() {
            @Override
            public Optional<String> numberOf(LearnerId learner) {
                return Optional.of("01 99 00 12 34");
            }

            @Override
            public Optional<String> numberOfStructure(String structure) {
                return Optional.of("01 99 00 55 55");
            }
        };
    }

    /**
     * The library inside.
     *
     * @return the library
     */
    public Inclusion inclusion() {
        return inclusion;
    }

    /** The person at a browser, by its cookie. */
    Optional<Actor> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .map(cookie -> actors.get(cookie.getValue()));
    }

    /**
     * A new person: {@code new} has said nothing yet, {@code begun} is on her path, {@code computer} as well and has a
     * computer only, {@code started} has begun a step, {@code known} has done much, {@code complete} all of it, {@code
     * disagrees} is known and does not agree, {@code helper} helps three people, who are in front of her today: begun,
     * known and new. {@code accompanies} helps three people as well, and none of them is in front of her today: one on
     * her path, one of whom there was no news for long, one of whom there was none yet. {@code both} has begun, {@code
     * helper-in-both} is a helper, and each of the two belongs to two structures. {@code coordinator} answers for a
     * structure with sums, {@code coordinator-elsewhere} for one without, {@code coordinator-of-two} for both, and
     * {@code coordinator-nowhere} for none. {@code professional} is a helper who learns, and {@code helper-elsewhere}
     * one of another structure.
     *
     * @param kind one of these
     * @return her id
     */
    public String like(String kind) {
        return switch (kind) {
            case "new" -> learner();
            case "begun" -> begun(Device.PHONE);
            case "computer" -> begun(Device.COMPUTER);
            case "started" -> started();
            case "complete" -> complete();
            case "known" -> known();
            case "disagrees" -> disagrees();
            case "helper" -> helper();
            case "accompanies" -> accompanies();
            case "both" -> inBoth(begun(Device.PHONE));
            case "helper-in-both" -> inBoth(helper());
            case "helper-elsewhere" -> helperElsewhere();
            case "professional" -> professional();
            case "coordinator" -> coordinatorWithSums(Set.of(STRUCTURE));
            case "coordinator-elsewhere" -> coordinator(Set.of(BESIDES));
            case "coordinator-of-two" -> coordinatorWithSums(Set.of(STRUCTURE, BESIDES));
            case "coordinator-nowhere" -> coordinator(Set.of());
            default -> throw new IllegalArgumentException("nobody is like " + kind);
        };
    }

    /** Whom she helps, in the order of {@link #like}. */
    List<String> peopleOf(String helper) {
        return helped.getOrDefault(helper, List.of());
    }

    private String learner() {
        int number = count.incrementAndGet();
        String id = String.format(Locale.ROOT, "apprend-%04d", number);
        actors.put(id, new Actor(id, Set.of(), Set.of(STRUCTURE)));
        names.put(id, NAMES.get(number % NAMES.size()));
        return id;
    }

    private String begun(Device device) {
        String id = learner();
        wish(id, "envoyer-un-document", device);
        practise(id, 3, "ecrire-un-message", Help.TOGETHER);
        return id;
    }

    private void wish(String id, String goal, Device device) {
        inclusion
                .as(actor(id))
                .about(new LearnerId(id))
                .stateWish(
                        new SaidWish(goal, LearningWay.FACE_TO_FACE, device, true, Network.GOOD, Channel.FACE_TO_FACE))
                .orThrow();
    }

    private String started() {
        String id = begun(Device.PHONE);
        practise(id, 1, "joindre-un-fichier", Help.SUPPORTED);
        return id;
    }

    private String complete() {
        String id = begun(Device.PHONE);
        var steps = inclusion
                .content()
                .pack(PATH)
                .flatMap(pack -> pack.path(new PathId(PATH)))
                .orElseThrow()
                .steps();
        for (Step step : steps) {
            practise(id, 2, step.id().value(), Help.SUPPORTED);
            practise(id, 1, step.id().value(), Help.ALONE);
        }
        return id;
    }

    private String known() {
        String id = begun(Device.PHONE);
        String[] steps = {"toucher-et-souris", "utiliser-le-clavier", "ecrire-un-message", "joindre-un-fichier"};
        int day = 1;
        for (String step : steps) {
            practise(id, day++, step, Help.SUPPORTED);
            practise(id, day++, step, Help.ALONE);
            practise(id, day++, step, Help.ALONE);
        }
        return id;
    }

    private String disagrees() {
        String id = known();
        LearnerId learner = new LearnerId(id);
        inclusion
                .as(actor(id))
                .about(learner)
                .disagree(new SkillRef(PATH, "joindre-un-fichier"), Disagreement.Saying.I_NEED_HELP)
                .orThrow();
        return id;
    }

    private String helper() {
        List<String> hers = List.of(begun(Device.PHONE), known(), learner());
        String id = helperOf(hers);
        hers.forEach(learner -> inclusion
                .as(actor(id))
                .about(new LearnerId(learner))
                .openDayRelation(true)
                .orThrow());
        return id;
    }

    private String accompanies() {
        String longAgo = learner();
        practise(longAgo, 2 * AccompaniedPerson.DAYS_WITHOUT_NEWS, "ecrire-un-message", Help.TOGETHER);
        return helperOf(List.of(begun(Device.PHONE), longAgo, learner()));
    }

    private String professional() {
        String id = helperOf(List.of());
        ContentPack trade = inclusion.content().pack(TRADE).orElseThrow();
        practise(id, 3, trade.ref("nommer-l-ecran"), Help.TOGETHER);
        practise(id, 2, trade.ref("guider-sans-voir"), Help.ALONE);
        return id;
    }

    private String helperElsewhere() {
        String id = helperOf(List.of());
        actors.put(id, new Actor(id, Set.of(Role.HELPER), Set.of(BESIDES)));
        return id;
    }

    private String inBoth(String id) {
        actors.computeIfPresent(id, (key, actor) -> new Actor(id, actor.roles(), Set.of(STRUCTURE, BESIDES)));
        return id;
    }

    private String coordinatorWithSums(Set<String> structures) {
        sumUp();
        return coordinator(structures);
    }

    private String coordinator(Set<String> structures) {
        String id = String.format(Locale.ROOT, "coordonne-%04d", count.incrementAndGet());
        actors.put(id, new Actor(id, Set.of(Role.COORDINATOR), structures));
        names.put(id, "Claire Morel");
        return id;
    }

    /**
     * Sums up the structure twice, a month apart: 24 people, and then twelve more. In the end 24 have done much and
     * want to send a document, and twelve have begun and want to write to somebody. A helper looks at what each of them
     * showed, since only people who are accompanied count. Twenty helpers learn: all of them have taken one step, and
     * ten of them a second.
     */
    private synchronized void sumUp() {
        if (summedUp) {
            return;
        }
        accompanied(this::known, "envoyer-un-document", Help.ALONE);
        accompanied(() -> begun(Device.PHONE), "ecrire-a-ma-fille", Help.TOGETHER);
        inclusion.summarizeStructures().run(Instant.now().minus(Duration.ofDays(30)), learners -> true);
        accompanied(this::known, "envoyer-un-document", Help.ALONE);
        ItemRef first = inclusion.content().pack(TRADE).orElseThrow().ref("nommer-l-ecran");
        for (int i = 0; i < 10; i++) {
            professional();
            practise(helperOf(List.of()), 1, first, Help.TOGETHER);
        }
        inclusion.summarizeStructures().run(Instant.now(), learners -> true);
        summedUp = true;
    }

    /** Twelve people who say a wish, practise after that, and are looked at by a helper. */
    private void accompanied(Supplier<String> person, String goal, Help help) {
        List<String> hers = Stream.generate(person).limit(12).toList();
        Actor helper = actor(helperOf(hers));
        for (String learner : hers) {
            wish(learner, goal, Device.PHONE);
            practise(learner, 0, "ecrire-un-message", help);
            inclusion.as(helper).about(new LearnerId(learner)).profile().orThrow();
        }
    }

    private String helperOf(List<String> hers) {
        String id = String.format(Locale.ROOT, "aide-%04d", count.incrementAndGet());
        actors.put(id, new Actor(id, Set.of(Role.HELPER), Set.of(STRUCTURE)));
        names.put(id, "Marc Petit");
        helped.put(id, hers);
        return id;
    }

    private void practise(String id, int daysAgo, String step, Help help) {
        practise(id, daysAgo, inclusion.content().pack(PATH).orElseThrow().ref(step), help);
    }

    private void practise(String id, int daysAgo, ItemRef step, Help help) {
        Evidence practice = Evidence.by(actor(id))
                .withId(id + "-" + count.incrementAndGet())
                .in(STRUCTURE)
                .at(Instant.now().minus(Duration.ofDays(daysAgo)))
                .practised(step, true, help);
        inclusion.as(actor(id)).record(List.of(practice));
    }

    /**
     * Somebody as the library knows her.
     *
     * @param id her id
     * @return who she is
     * @throws IllegalArgumentException if nobody has that id
     */
    public Actor actor(String id) {
        Actor actor = actors.get(id);
        if (actor == null) {
            throw new IllegalArgumentException("nobody is " + id);
        }
        return actor;
    }

    @Override
    public void close() {
        inclusion.close();
    }
}
