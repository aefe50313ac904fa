package org.inclusion.jpa.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.place.PlaceAudience;
import org.inclusion.place.PlaceFilter;
import org.inclusion.place.PlaceOffer;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a help place as one text, {@code |FREE|SENIORS|WORKSHOP|}, in which every database finds a word by
 * {@code like}. No two enumerations have a constant of one name. A place for everybody has the words of all audiences.
 */
final class OfferTags {

    private OfferTags() {}

    static String of(PlaceOffer offer) {
        Set<PlaceAudience> audiences =
                offer.audiences().isEmpty() ? EnumSet.allOf(PlaceAudience.class) : offer.audiences();
        List<Enum<?>> tags = new ArrayList<>(offer.services());
        tags.addAll(offer.costs());
        tags.addAll(audiences);
        tags.addAll(offer.cares());
        tags.addAll(offer.modes());
        return tags.stream().map(Enum::name).collect(Collectors.joining("|", "|", "|"));
    }

    /**
     * Writes a condition, and adds its parameters.
     *
     * @param parameters the parameters of the statement so far
     * @return begins with {@code and}; empty where nothing is asked for
     */
    static String condition(PlaceFilter filter, Collection<Object> parameters) {
        StringBuilder condition = new StringBuilder();
        if (!filter.services().isEmpty()) {
            condition.append(filter.services().stream()
                    .map(service -> like(service, parameters))
                    .collect(Collectors.joining(" or ", " and (", ")")));
        }
        for (Enum<?> wanted : wanted(filter.cost(), filter.audience(), filter.care(), filter.mode())) {
            condition.append(" and ").append(like(wanted, parameters));
        }
        return condition.toString();
    }

    private static List<Enum<?>> wanted(@Nullable Enum<?>... maybe) {
        List<Enum<?>> wanted = new ArrayList<>();
        for (Enum<?> one : maybe) {
            if (one != null) {
                wanted.add(one);
            }
        }
        return wanted;
    }

    private static String like(Enum<?> tag, Collection<Object> parameters) {
        parameters.add("%|" + tag.name() + "|%");
        return "tags like ?" + parameters.size();
    }
}
