package org.inclusion.place;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.path.Step;
import org.inclusion.room.OpenDoor;
import org.inclusion.skill.Crosswalk;
import org.inclusion.skill.Skill;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Finds help places by what somebody needs. Places are no personal data, so anybody may ask. Nothing is noted: what
 * was asked is known to nobody afterwards. Thread-safe.
 */
@Internal
public final class FindPlaces {

    /** Where they are found: {@code inclusion.at(FindPlaces.DOOR)}. */
    public static final OpenDoor<FindPlaces> DOOR = new OpenDoor<>(PlaceRoom.ID, FindPlaces.class);

    /** How many places are looked at for each that is wanted, where closed ones are left out. */
    private static final int LOOKED_AT = 4;

    /** How many places of a postcode say where it is. */
    private static final int NEIGHBOURS = 50;

    private final Transactions transactions;
    private final HelpPlaceStore store;
    private final ContentLibrary content;
    private final Calendar calendar;
    private final Crosswalk services = Crosswalk.digCompToPlaceServices();

    public FindPlaces(Transactions transactions, HelpPlaceStore store, ContentLibrary content, Calendar calendar) {
        this.transactions = transactions;
        this.store = store;
        this.content = content;
        this.calendar = calendar;
    }

    /** The places that a search finds, as things are now. */
    public FoundPlaces find(PlaceSearch search) {
        Instant now = calendar.now();
        return transactions.run(tx -> {
            String postcode = search.postcode();
            return postcode == null
                    ? near(tx, search, Objects.requireNonNull(search.point()), now)
                    : inPostcode(tx, search, postcode, now);
        });
    }

    /** The services that help with a competence of DigComp 3.0; none where the competence is not known. */
    public Set<PlaceService> servicesForCompetence(String competence) {
        Set<PlaceService> found = new LinkedHashSet<>();
        services.counterpartsOf(competence).forEach(target -> found.add(PlaceService.valueOf(target.id())));
        return found;
    }

    /**
     * The services that help with what somebody wants to do: those for the competences of its steps; none for an
     * unknown goal.
     */
    public Set<PlaceService> servicesForGoal(String goal) {
        Set<PlaceService> found = new LinkedHashSet<>();
        content.goal(goal)
                .ifPresent(known -> content.path(known.item().path())
                        .ifPresent(path -> known.item().steps().stream()
                                .flatMap(id -> path.item().step(id).stream())
                                .map(Step::skill)
                                .flatMap(skill -> path.pack().skill(skill).stream())
                                .map(Skill::competence)
                                .forEach(competence -> found.addAll(servicesForCompetence(competence)))));
        return found;
    }

    private FoundPlaces near(Transaction tx, PlaceSearch search, Coordinates point, Instant now) {
        int wanted = wanted(search);
        List<HelpPlace> nearest = store.nearest(tx, new Around(point, search.metres()), search.filter(), wanted);
        return shown(nearest, nearest.size() == wanted, true, search, point, now);
    }

    /** The places of the postcode, and those around their middle. */
    private FoundPlaces inPostcode(Transaction tx, PlaceSearch search, String postcode, Instant now) {
        List<HelpPlace> neighbours = store.inPostcode(tx, postcode, PlaceFilter.ANY, NEIGHBOURS);
        Coordinates middle = middle(neighbours);
        int wanted = wanted(search);
        List<HelpPlace> ofPostcode = store.inPostcode(tx, postcode, search.filter(), wanted);
        boolean isCut = ofPostcode.size() == wanted;
        Set<HelpPlace> all = new LinkedHashSet<>(ofPostcode);
        if (middle != null) {
            List<HelpPlace> nearest = store.nearest(tx, new Around(middle, search.metres()), search.filter(), wanted);
            isCut |= nearest.size() == wanted;
            all.addAll(nearest);
        }
        List<HelpPlace> byDistance = all.stream()
                .sorted(comparing(place -> metres(middle, place), nullsLast(naturalOrder())))
                .toList();
        return shown(byDistance, isCut, !neighbours.isEmpty(), search, middle, now);
    }

    private static @Nullable Integer metres(@Nullable Coordinates from, HelpPlace place) {
        Coordinates point = place.address().point();
        return point == null || from == null ? null : from.metresTo(point);
    }

    private static int wanted(PlaceSearch search) {
        return 1 + (search.openNow() ? search.atMost() * LOOKED_AT : search.atMost());
    }

    /** The middle of some places; null where none has a point. */
    private static @Nullable Coordinates middle(List<HelpPlace> places) {
        List<Coordinates> points = places.stream()
                .map(place -> place.address().point())
                .filter(Objects::nonNull)
                .toList();
        if (points.isEmpty()) {
            return null;
        }
        return new Coordinates(
                (int) points.stream().mapToInt(Coordinates::latitude).average().orElseThrow(),
                (int) points.stream().mapToInt(Coordinates::longitude).average().orElseThrow());
    }

    private FoundPlaces shown(
            List<HelpPlace> places,
            boolean isCut,
            boolean isPostcodeKnown,
            PlaceSearch search,
            @Nullable Coordinates from,
            Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now, calendar.zone());
        List<FoundPlace> shown = places.stream()
                .map(place -> found(place, from, here))
                .filter(found -> !search.openNow() || found.now() != Openness.CLOSED)
                .toList();
        return new FoundPlaces(
                shown.subList(0, Math.min(search.atMost(), shown.size())),
                isCut || shown.size() > search.atMost(),
                isPostcodeKnown);
    }

    private static FoundPlace found(HelpPlace place, @Nullable Coordinates from, LocalDateTime here) {
        Openness now = place.hours().at(here);
        LocalDateTime opensAt =
                now == Openness.CLOSED ? place.hours().opensAfter(here).orElse(null) : null;
        return new FoundPlace(place, metres(from, place), now, here, opensAt);
    }
}
