package org.inclusion.lti.launch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.inclusion.id.OpaqueId;
import org.inclusion.lti.platform.WebAddress;

/**
 * The place of ours that a launch opens. It has an address below the entrance, {@code …/to/path/premiers-pas} for
 * instance, which is what a platform keeps as {@code target_link_uri}. Immutable.
 *
 * @param kind what is opened
 * @param ids the ids that name it, as many as the kind needs
 */
public record LaunchTarget(Kind kind, List<String> ids) {

    /** The kinds of places that a link may open. */
    public enum Kind {
        /** The page on which a person says what she wants to do. It needs no id. */
        WISH("wish", 0),
        /** A path, by its id. */
        PATH("path", 1),
        /** One step of a path, by the path's id and its own. */
        STEP("step", 2),
        /** A practice site, by the path's id and the id of the step that is practised there. */
        PRACTICE("practice", 2),
        /** The glossary. It needs no id. */
        GLOSSARY("glossary", 0);

        private final String word;
        private final int ids;

        Kind(String word, int ids) {
            this.word = word;
            this.ids = ids;
        }
    }

    /** Where every launch leads that names the entrance itself. */
    public static final LaunchTarget WISH = new LaunchTarget(Kind.WISH, List.of());

    private static final String TO = "to/";

    /**
     * Checks the ids, and copies the list.
     *
     * @throws IllegalArgumentException if there are too many or too few, or one is misshapen
     */
    public LaunchTarget {
        ids = List.copyOf(ids);
        if (ids.size() != kind.ids || !ids.stream().allMatch(OpaqueId::isValid)) {
            throw new IllegalArgumentException(
                    kind + " needs " + kind.ids + " ids, not " + ids.size() + ", or one is misshapen");
        }
    }

    /**
     * A path.
     *
     * @param path its id
     */
    public static LaunchTarget path(String path) {
        return new LaunchTarget(Kind.PATH, List.of(path));
    }

    /**
     * One step of a path.
     *
     * @param path the id of the path
     * @param step the id of the step
     */
    public static LaunchTarget step(String path, String step) {
        return new LaunchTarget(Kind.STEP, List.of(path, step));
    }

    /**
     * The practice site of a step.
     *
     * @param path the id of the path
     * @param step the id of the step
     */
    public static LaunchTarget practice(String path, String step) {
        return new LaunchTarget(Kind.PRACTICE, List.of(path, step));
    }

    /** The glossary. */
    public static LaunchTarget glossary() {
        return new LaunchTarget(Kind.GLOSSARY, List.of());
    }

    /**
     * The address that a platform keeps.
     *
     * @param entrance the address of the entrance, which ends with a slash
     */
    public URI address(URI entrance) {
        return entrance.resolve(TO + kind.word + (ids.isEmpty() ? "" : "/" + String.join("/", ids)));
    }

    /**
     * Reads an address.
     *
     * @param address whatever a platform sent
     * @param entrance the address of the entrance, which ends with a slash
     * @return the place; empty for an address that is not ours, or leads nowhere
     */
    public static Optional<LaunchTarget> at(URI address, URI entrance) {
        if (!WebAddress.isBelow(address, entrance)) {
            return Optional.empty();
        }
        String rest =
                (address.getRawPath() + "/").substring(entrance.getRawPath().length());
        if (rest.isEmpty() || rest.equals("/")) {
            return Optional.of(WISH);
        }
        return rest.startsWith(TO) ? below(List.of(rest.substring(TO.length()).split("/"))) : Optional.empty();
    }

    private static Optional<LaunchTarget> below(List<String> parts) {
        if (parts.isEmpty()) {
            // Slashes alone.
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            List<String> ids = parts.subList(1, parts.size());
            if (kind.word.equals(parts.get(0))
                    && kind.ids == ids.size()
                    && ids.stream().allMatch(OpaqueId::isValid)) {
                return Optional.of(new LaunchTarget(kind, ids));
            }
        }
        return Optional.empty();
    }

    /**
     * The path that the place belongs to.
     *
     * @return the path's id; empty for a place that belongs to none
     */
    public Optional<String> pathId() {
        return ids.stream().findFirst();
    }

    /**
     * The step that the place is.
     *
     * @return the step's id; empty for a place that is no step
     */
    public Optional<String> stepId() {
        return ids.stream().skip(1).findFirst();
    }
}
