package org.inclusion.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inclusion.access.Actor;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;

/** The rules of who may write in a structure, and of how much a text may hold. */
final class LeafletRules {

    /** A title is read at a glance. */
    static final int LONGEST_TITLE = 120;

    /** The length of the longest part: more is a page of its own. */
    static final int LONGEST_PART = 2_000;

    static final int MOST_PARTS = 40;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private static final Pattern PICTURE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private LeafletRules() {}

    /** The refusal of an actor who does not help in a structure. */
    static Optional<Refusal> refusalOf(Actor actor, String structure) {
        if (!actor.structures().contains(structure)) {
            return Optional.of(Refusal.notFound("structure", structure));
        }
        return actor.has(Role.HELPER) ? Optional.empty() : Optional.of(Refusal.notYoursToDo());
    }

    /**
     * The refusal of a text that is too long, or that names a picture by no name. Whatever else is wrong with it is
     * told beside it.
     */
    static Optional<Refusal> refusalOf(LeafletText text) {
        if (!LANGUAGE.matcher(text.language()).matches()) {
            return invalid("/language", "not-a-language");
        }
        if (text.title().length() > LONGEST_TITLE) {
            return invalid("/title", "too-long");
        }
        if (text.blocks().size() > MOST_PARTS) {
            return invalid("/blocks", "too-long");
        }
        for (int i = 0; i < text.blocks().size(); i++) {
            LeafletBlock block = text.blocks().get(i);
            if (block.text().length() > LONGEST_PART) {
                return invalid("/blocks/" + i + "/text", "too-long");
            }
            boolean isPicture = block.kind() == LeafletBlock.Kind.PICTURE;
            boolean isNamed = isPicture
                    ? PICTURE.matcher(block.src()).matches()
                    : block.src().isEmpty();
            if (!isNamed) {
                return invalid("/blocks/" + i + "/src", "not-a-picture");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> invalid(String field, String rule) {
        return Optional.of(Refusal.invalid(field, rule));
    }

    /** The text without signs that nobody sees. */
    static LeafletText clean(LeafletText text) {
        List<LeafletBlock> blocks = text.blocks().stream()
                .map(block -> new LeafletBlock(block.kind(), PlainWords.clean(block.text()), block.src()))
                .toList();
        return new LeafletText(text.language(), PlainWords.clean(text.title()).replace('\n', ' '), blocks);
    }
}
