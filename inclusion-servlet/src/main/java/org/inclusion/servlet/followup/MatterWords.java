package org.inclusion.servlet.followup;

import java.util.Optional;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.followup.Matter;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Names what a promise is about, and where the lesson of a step stands: a helper looks it up before the call. */
final class MatterWords {

    private MatterWords() {}

    /** The path on which the step stands; null for anything but a step. */
    static @Nullable String path(Matter matter, Exchange exchange) {
        if (matter.kind() != Matter.Kind.STEP) {
            return null;
        }
        StepId step = new StepId(String.valueOf(matter.item()));
        return pack(matter, exchange).stream()
                .flatMap(pack -> pack.paths().stream())
                .filter(path -> path.step(step).isPresent())
                .map(path -> path.id().value())
                .findFirst()
                .orElse(null);
    }

    /** The title in the content; null where there is nothing to name, or the content has it no more. */
    static @Nullable String title(Matter matter, Exchange exchange) {
        return text(matter, exchange).map(exchange::in).orElse(null);
    }

    private static Optional<LocalizedText> text(Matter matter, Exchange exchange) {
        ContentLibrary content = exchange.inclusion().content();
        String item = String.valueOf(matter.item());
        return switch (matter.kind()) {
            case STEP ->
                pack(matter, exchange)
                        .flatMap(pack -> pack.step(new StepId(item)))
                        .map(step -> step.title());
            case DISAGREEMENT ->
                matter.pack() == null
                        ? content.framework().area(new AreaId(item)).map(area -> area.title())
                        : pack(matter, exchange)
                                .flatMap(pack -> pack.skill(item))
                                .map(skill -> skill.title());
            case WISH -> content.goal(item).map(goal -> goal.item().text());
            case REFERRAL, NEWS -> Optional.empty();
        };
    }

    private static Optional<ContentPack> pack(Matter matter, Exchange exchange) {
        return exchange.inclusion().content().pack(String.valueOf(matter.pack()));
    }
}
