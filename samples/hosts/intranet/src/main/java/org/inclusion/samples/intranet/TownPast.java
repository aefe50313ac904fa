package org.inclusion.samples.intranet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.inclusion.AboutLearner;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Material;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.inclusion.accompaniment.Theme;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.journey.SaidWish;
import org.inclusion.learner.Receipt;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.samples.intranet.people.Person;
import org.inclusion.time.DaysOff;

/**
 * The month before the demonstration: an agent accompanied twenty-four inhabitants, who practised every week. Sums are
 * told of ten people and more, and a level of several acts, so a coordinator of an empty town would see nothing. A real
 * host has a past of its own.
 */
final class TownPast {

    private static final String PACK = "premiers-pas";

    private static final String STRUCTURE = "ccas-valbonne";

    /** These steps are practised in the weeks before. All are of one area, so that a level of that area can be told. */
    private static final List<String> WEEKLY =
            List.of("appel-video", "partager-une-photo", "rendez-vous-en-ligne", "ecrire-un-message");

    /** What an agent notes of an hour: it agrees with what was practised in it. */
    private static final List<Help> HELPS = List.of(Help.TOGETHER, Help.SUPPORTED, Help.TOGETHER, Help.ALONE);

    private static final List<Integer> MINUTES = List.of(30, 45, 20, 60, 30);

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Inclusion inclusion;
    private final People people;
    private final TownClock clock;
    private final Instant yesterday;

    private TownPast(Inclusion inclusion, People people, TownClock clock) {
        this.inclusion = inclusion;
        this.people = people;
        this.clock = clock;
        this.yesterday = clock.instant().minus(Duration.ofDays(1));
    }

    /** Lives the month, once: a town that has a past keeps the one it has. The clock is the library's. */
    static void live(Inclusion inclusion, People people, TownClock clock) {
        new TownPast(inclusion, people, clock).live();
    }

    private void live() {
        Person lucie = people.byLogin("lucie").orElseThrow();
        Actor agent = actor(lucie, Role.HELPER);
        List<Person> accompanied = lucie.accompanies().stream()
                .sorted()
                .flatMap(login -> people.byLogin(login).stream())
                .toList();
        // Whoever was erased since does not come back.
        if (accompanied.stream().anyMatch(this::hasAPast)) {
            return;
        }
        clock.asOfYesterday(() -> {
            for (int i = 0; i < accompanied.size(); i++) {
                live(accompanied.get(i), agent, i);
            }
        });
        inclusion.summarizeStructures().run(clock.instant(), learners -> true);
    }

    private boolean hasAPast(Person inhabitant) {
        return about(actor(inhabitant, Role.LEARNER), inhabitant).latestWish().fold(wish -> true, refusal -> false);
    }

    /**
     * One of two wishes, a practice with the agent and one without, an hour that is noted, and a look at what
     * was shown.
     */
    private void live(Person inhabitant, Actor agent, int number) {
        boolean wantsToSend = number % 12 < 7;
        Actor self = actor(inhabitant, Role.LEARNER);
        String goal = wantsToSend ? "envoyer-un-document" : "ecrire-a-ma-fille";
        String step = wantsToSend ? "joindre-un-fichier" : "ecrire-un-message";
        LocalDate day = workingDay(2 + number);
        Help help = HELPS.get(number % HELPS.size());
        about(self, inhabitant)
                .stateWish(new SaidWish(
                        goal,
                        LearningWay.FACE_TO_FACE,
                        Device.PHONE,
                        true,
                        number % 3 == 0 ? Network.WEAK : Network.GOOD,
                        Channel.FACE_TO_FACE))
                .orThrow();
        practiseWeekly(self, agent, inhabitant, number % 3 == 0 ? Help.SUPPORTED : Help.ALONE);
        practise(
                agent,
                inhabitant,
                "avec",
                step,
                day.atTime(MORNING).atZone(ZONE).toInstant(),
                help);
        // After the wish: a wish is counted once something was done about it.
        practise(self, inhabitant, "seul", step, clock.instant(), number % 4 == 0 ? Help.SUPPORTED : Help.ALONE);
        AboutLearner about = about(agent, inhabitant);
        about.accompaniments()
                .note(new SaidAccompaniment(
                        "passe-" + number,
                        new Activity(
                                day,
                                wantsToSend ? AccompanimentMode.PLACE : AccompanimentMode.TELEPHONE,
                                MINUTES.get(number % MINUTES.size()),
                                Set.of(wantsToSend ? Theme.AIDE_AUX_DEMARCHES_ADMINISTRATIVES : Theme.EMAIL),
                                Set.of(Material.TELEPHONE)),
                        null,
                        help,
                        null))
                .orThrow();
        about.profile().orThrow();
    }

    /** The service is closed on Saturdays, Sundays and holidays: then it was the last day before. */
    private LocalDate workingDay(int daysAgo) {
        DaysOff daysOff = DaysOff.inFrance();
        LocalDate day = LocalDate.ofInstant(yesterday, ZONE).minusDays(daysAgo);
        while (daysOff.isOff(STRUCTURE, day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Each week with the agent first, and two days later without the agent beside. */
    private void practiseWeekly(Actor self, Actor agent, Person inhabitant, Help then) {
        for (int i = 0; i < WEEKLY.size(); i++) {
            Instant first = yesterday.minus(Duration.ofDays(7L * (WEEKLY.size() - i)));
            practise(agent, inhabitant, "semaine-" + i, WEEKLY.get(i), first, Help.TOGETHER);
            practise(self, inhabitant, "semaine-" + i + "-puis", WEEKLY.get(i), first.plus(Duration.ofDays(2)), then);
        }
    }

    private void practise(Actor actor, Person inhabitant, String id, String step, Instant at, Help help) {
        ContentPack pack = inclusion.content().pack(PACK).orElseThrow();
        Evidence practice = Evidence.by(actor)
                .about(learner(inhabitant))
                .withId("passe-" + id)
                .in(STRUCTURE)
                .at(at)
                .practised(pack.ref(step), true, help);
        inclusion.as(actor).record(List.of(practice)).forEach(TownPast::require);
    }

    private static void require(Receipt receipt) {
        if (receipt.status() != Receipt.Status.STORED) {
            throw new IllegalStateException("the past of the town is not kept: " + receipt);
        }
    }

    private AboutLearner about(Actor actor, Person inhabitant) {
        return inclusion.as(actor).about(learner(inhabitant));
    }

    private LearnerId learner(Person inhabitant) {
        return new LearnerId(people.idOf(inhabitant));
    }

    private Actor actor(Person person, Role role) {
        return new Actor(people.idOf(person), Set.of(role), person.structures());
    }
}
